package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A score with everything that explains it. */
@Schema(description = "A score with everything that explains it, as the caller's authority sees it.")
public record RiskView(
        RiskKind kind,

        @Schema(description = "The id of the site, the contract or the supplier.")
        UUID subjectId,

        @Schema(description = "Code of the authority as which it is seen.", examples = "REGION-STOCKHOLM")
        String authority,

        RiskState state,

        @Nullable @Schema(description = "0 to 100; null when nothing of a country was assessed.", examples = "72.31")
        BigDecimal score,

        RiskLevel level,

        @Schema(description = "How much of the weights the assessed factors have, in percent.", examples = "100")
        int assessedWeight,

        @Schema(
                description =
                        "The factors in their order: four for a site, five for a contract, those of the deciding contract for a supplier.")
        List<FactorLine> factors,

        @Schema(description = "What the answers of the bid stage changed; null when none was recorded.") @Nullable
        BidStage bidStage,

        @Schema(
                description =
                        "Themes of the criteria catalogue that the high factors call for: criteria of these should be set.",
                examples = "[\"worker-empowerment\"]")
        List<String> themes,

        @Nullable @Schema(description = "For a supplier: which contracts it is worked out from.")
        Contracts contracts,

        @Nullable @Schema(description = "When it came out as it is; null before the first time.")
        Instant assessedAt,

        @Schema(description = "How often it changed.", examples = "3")
        long revision,

        @Schema(description = "Something it depends on has changed, and it is being worked out again.")
        boolean recalculating)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return revision;
    }

    /** A site behind no contract is worked out on the spot, and whether anything is being worked out again is no revision: all of it tells. */
    @Override
    public String timeState() {
        return Integer.toHexString(toString().hashCode());
    }

    /** What the answers of the bid stage changed. */
    @Schema(description = "What the answers of the bid stage changed: a line of its own beside the factors.")
    public record BidStage(
            @Nullable @Schema(description = "The score of the factors alone.", examples = "77.31")
            BigDecimal scoreBefore,

            @Schema(description = "Points, at most 20 either way; the score stays within 0 and 100.", examples = "-5")
            int adjustment,

            @Schema(description = "The answers that count.") List<BidAnswer> answers) {}

    /** The contracts behind a supplier's score. */
    @Schema(description = "The contracts behind a supplier's score: those of the authority that have not ended.")
    public record Contracts(
            @Nullable @Schema(description = "The contract that decides: the one with the highest score.")
            UUID decisive,

            @Schema(
                    description = "How many contracts count, those not yet begun or without a known end included.",
                    examples = "3")
            int counted,

            @Schema(description = "How many of them have a score.", examples = "2")
            int assessed) {}

    static RiskView of(
            RiskKind kind,
            UUID id,
            String authority,
            RiskExplanation explanation,
            @Nullable Instant assessedAt,
            long revision,
            boolean recalculating) {
        return new RiskView(
                kind,
                id,
                authority,
                explanation.state(),
                explanation.score(),
                explanation.level(),
                explanation.assessedWeight(),
                explanation.factors(),
                explanation.bidAnswers().isEmpty()
                        ? null
                        : new BidStage(explanation.beforeBid(), explanation.adjustment(), explanation.bidAnswers()),
                explanation.themes(),
                kind == RiskKind.SUPPLIER
                        ? new Contracts(
                                explanation.decisiveContract(),
                                explanation.contracts(),
                                explanation.contractsAssessed())
                        : null,
                assessedAt,
                revision,
                recalculating);
    }
}
