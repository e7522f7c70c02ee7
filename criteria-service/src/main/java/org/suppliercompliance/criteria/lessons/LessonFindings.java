package org.suppliercompliance.criteria.lessons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What audits found, counted: no words, no names. */
@Schema(description = "What shared audits found, counted: without words and names.")
public record LessonFindings(
        @Schema(description = "How many audits measured against the criterion.", minimum = "0", examples = "6")
        int audits,

        @Schema(description = "How many of them found something.", minimum = "0", examples = "2")
        int withFindings,

        @Schema(description = "How many suppliers they were about.", minimum = "0", examples = "5")
        int suppliers,

        @Schema(description = "How many findings of the severity SERIOUS they have.", minimum = "0", examples = "0")
        int serious,

        @Schema(description = "How many findings of the severity MAJOR they have.", minimum = "0", examples = "1")
        int major,

        @Schema(description = "How many findings of the severity MINOR they have.", minimum = "0", examples = "2")
        int minor,

        @Schema(description = "How many findings of the severity OBSERVATION they have.", minimum = "0", examples = "1")
        int observations,

        @Schema(
                description = "How many non-compliances were open when the audit was shared.",
                minimum = "0",
                examples = "1")
        int open,

        @Schema(description = "How many of these had let a date pass.", minimum = "0", examples = "0")
        int overdue) {
    static final LessonFindings NONE = new LessonFindings(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of suppliers that are not the same. */
    LessonFindings plus(LessonFindings other) {
        return new LessonFindings(
                audits + other.audits,
                withFindings + other.withFindings,
                suppliers + other.suppliers,
                serious + other.serious,
                major + other.major,
                minor + other.minor,
                observations + other.observations,
                open + other.open,
                overdue + other.overdue);
    }
}
