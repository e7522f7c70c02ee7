package org.suppliercompliance.audit.audits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        Integer reviewDays,

        @Schema(
                description = "What was looked at; nothing is said about it when left out.",
                examples = {"[\"ROUTINES\", \"POLICIES\"]"})
        @Nullable
        @Size(max = 5)
        Set<@NotNull Examined> examined,

        @Schema(
                description =
                        "How far the supplier report that the audit checks was visible on the shop floor; only for an audit that names one (checksReportId).",
                examples = {"PARTLY"})
        @Nullable
        ReportVisible reportVisible) {
    private static final int USUAL_DAYS = 14;

    /** What was looked at, in the order of what is written down to what is done. */
    List<String> examinedInOrder() {
        return Arrays.stream(Examined.values())
                .filter(each -> examined != null && examined.contains(each))
                .map(Enum::name)
                .toList();
    }

    /** A day written back would let the window pass before the supplier saw anything, so it counts from today. */
    LocalDate reviewUntil(LocalDate today) {
        return today.plusDays(reviewDays == null ? USUAL_DAYS : reviewDays);
    }
}
