package org.suppliercompliance.audit.audits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Show the draft to the supplier, which opens its secrecy review. */
@Schema(description = "The draft goes to the supplier for comments and secrecy review.")
record ShowDraft(
        @Schema(
                description = "The day; today when left out, never in the future and never before the step before it.",
                examples = {"2027-03-02"})
        @Nullable
        LocalDate on,

        @Schema(
                description =
                        "How many days the supplier has to answer, counted from the day it can see the draft; 14 when left out.",
                examples = {"14"})
        @Nullable
        @Min(1)
        @Max(365)
        Integer reviewDays) {
    private static final int USUAL_DAYS = 14;

    /** A day written back would let the window pass before the supplier saw anything, so it counts from today. */
    LocalDate reviewUntil(LocalDate today) {
        return today.plusDays(reviewDays == null ? USUAL_DAYS : reviewDays);
    }
}
