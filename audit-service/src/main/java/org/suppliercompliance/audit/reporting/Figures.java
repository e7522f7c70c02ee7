package org.suppliercompliance.audit.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found in the period, and what became of it until now. */
@Schema(description = "What was found in the period, and what became of it until now.")
record Figures(
        @Schema(
                description = "Non-compliances found, withdrawn ones and observations not counted.",
                examples = {"48"})
        int findings,

        @Schema(
                description = "Serious ones of them.",
                examples = {"3"})
        int serious,

        @Schema(
                description = "Major ones of them.",
                examples = {"17"})
        int major,

        @Schema(
                description = "Minor ones of them.",
                examples = {"28"})
        int minor,

        @Schema(
                description = "Observations, which need no plan.",
                examples = {"11"})
        int observations,

        @Schema(
                description = "Communicated to the supplier.",
                examples = {"46"})
        int communicated,

        @Schema(
                description = "With a plan handed in. Of what others share it is not known.",
                examples = {"41"})
        int planned,

        @Schema(
                description = "Closed, with whatever verdict.",
                examples = {"30"})
        int closed,

        @Schema(
                description = "Closed because what was wrong was eliminated.",
                examples = {"27"})
        int corrected,

        @Schema(
                description = "Not closed.",
                examples = {"18"})
        int open,

        @Schema(
                description = "Open with a date that has passed.",
                examples = {"6"})
        int overdue,

        @Schema(
                description = "Overdue in percent of the findings; null without findings.",
                examples = {"12.5"})
        @Nullable
        BigDecimal overduePercent,

        @Schema(
                description = "Whose plan came late, or is late.",
                examples = {"5"})
        int latePlans,

        @Schema(
                description = "Whose correction came late, or is late.",
                examples = {"4"})
        int lateCorrections,

        @Schema(
                description = "Days from the communication to the first plan: the mean.",
                examples = {"24.6"})
        @Nullable
        BigDecimal meanDaysToPlan,

        @Schema(
                description = "The same: the median.",
                examples = {"27.0"})
        @Nullable
        BigDecimal medianDaysToPlan,

        @Schema(
                description = "Days from the communication to the closing of what was eliminated: the mean.",
                examples = {"141.3"})
        @Nullable
        BigDecimal meanDaysToCorrection,

        @Schema(
                description = "The same: the median.",
                examples = {"152.0"})
        @Nullable
        BigDecimal medianDaysToCorrection,

        @Schema(description = "By theme of the criterion, the most frequent first.", maxItems = Figures.MOST_GROUPS)
        List<FigureGroup> byTheme,

        @Schema(description = "By country of the site, the most frequent first.", maxItems = Figures.MOST_GROUPS)
        List<FigureGroup> byCountry,

        @Schema(description = "By brand, the most frequent first.", maxItems = Figures.MOST_GROUPS)
        List<FigureGroup> byBrand,

        @Schema(description = "By category of the products, the most frequent first.", maxItems = Figures.MOST_GROUPS)
        List<FigureGroup> byCategory) {
    /** Of each kind of group no more are told; the rarest are left out. */
    static final int MOST_GROUPS = 100;

    /** Open and within its dates. */
    int going() {
        return open - overdue;
    }
}
