package org.suppliercompliance.audit.supplierreports;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question of a template. */
@Schema(description = "One question.")
record ReportQuestion(
        @Schema(
                description = "The question's code in the template.",
                examples = {"monitoring"})
        String id,

        @Schema(description = "The part of the report it belongs to.")
        Section section,

        @Schema(description = "Whether a supplier must answer it.")
        boolean required,

        @Schema(
                description = "The question, by language.",
                examples = {"{\"en\":\"By which routine do you check factories?\"}"},
                additionalProperties = String.class)
        Map<String, String> text) {
    /** The parts of a report. */
    public enum Section {
        ACTIVITIES,
        BRANDS,
        ROUTINES,
        EVIDENCE,
        IMPROVEMENT,
        POLICIES
    }
}
