package org.suppliercompliance.audit.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supplier that may be followed up, with what speaks for it. */
@Schema(description = "A supplier that may be followed up, with what speaks for it.")
record CandidateView(
        @Schema(description = "The supplier.") UUID supplierId,

        @Schema(
                description = "Its name.",
                examples = {"Exempel AB"})
        @Nullable
        String legalName,

        @Schema(
                description = "How risky it is to this authority.",
                examples = {"HIGH"})
        String riskLevel,

        @Schema(
                description = "The score, 0 to 100; null when nothing was assessed.",
                examples = {"81.27"})
        @Nullable
        BigDecimal riskScore,

        @Schema(
                description = "By how many points the answers of the bid stage moved the score.",
                examples = {"-5"})
        int bidAdjustment,

        @Schema(description = "What makes the score.", maxItems = 10)
        List<CandidateFactor> factors,

        @Schema(description = "When it was assessed.") Instant assessedAt,

        @Schema(description = "When this authority's last audit of it became final.") @Nullable
        LocalDate lastAuditedOn) {
    /** One factor of the score. */
    @Schema(description = "One factor of the score.")
    record CandidateFactor(
            @Schema(
                    description = "The factor.",
                    examples = {"CONTRACT_SIZE"})
            String factor,

            @Schema(
                    description = "Its level.",
                    examples = {"HIGH"})
            String level,

            @Schema(
                    description = "Its weight in percent.",
                    examples = {"20"})
            int weight,

            @Schema(
                    description = "Its share of the score before bid-stage answers, in percent.",
                    examples = {"30.18"})
            @Nullable
            BigDecimal share) {}
}
