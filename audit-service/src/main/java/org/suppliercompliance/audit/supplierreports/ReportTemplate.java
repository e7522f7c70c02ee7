package org.suppliercompliance.audit.supplierreports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A questionnaire; shipped with the service, and never changed once shipped: a revision is a new version. */
@Schema(description = "A questionnaire for supplier reports.")
record ReportTemplate(
        @Schema(
                description = "The template's code.",
                examples = {"MANAGEMENT-ROUTINES"})
        String code,

        @Schema(
                description = "Its version.",
                examples = {"1"})
        int templateVersion,

        @Schema(
                description = "The title, by language.",
                examples = {"{\"en\":\"Report on working conditions in the supply chain\"}"},
                additionalProperties = String.class)
        Map<String, String> title,

        @Schema(description = "The questions, in order.", maxItems = 100)
        List<ReportQuestion> questions)
        implements Versioned {
    /** The one that is asked for today: routines, and not policies alone. */
    static final ReportTemplate CURRENT = shipped("/reports/management-routines.v1.json");

    /** The template of that code and version, which a report keeps even when there is a newer one. */
    static ReportTemplate of(String code, int version) {
        return ofCode(code)
                .filter(template -> template.templateVersion() == version)
                .orElseThrow(() -> new IllegalStateException("no template " + code + " " + version));
    }

    static Optional<ReportTemplate> ofCode(String code) {
        return Optional.of(CURRENT).filter(template -> template.code().equals(code));
    }

    @Override
    public long version() {
        return templateVersion;
    }

    Optional<ReportQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static ReportTemplate shipped(String file) {
        try (InputStream stream = ReportTemplate.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            ReportTemplate template = new ObjectMapper().readValue(stream, ReportTemplate.class);
            Map<String, ReportQuestion> ids = new HashMap<>();
            template.questions().forEach(question -> {
                if (ids.put(question.id(), question) != null) {
                    throw new IllegalStateException(file + " asks " + question.id() + " twice");
                }
            });
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
