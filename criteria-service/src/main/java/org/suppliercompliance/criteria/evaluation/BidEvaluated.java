package org.suppliercompliance.criteria.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.criteria.catalogue.CriterionUse;

/** The fact that a bid of a supplier of the registry was evaluated: its answers as the risk of the supplier reads them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BidEvaluated(
        UUID id,
        UUID evaluationId,
        UUID setId,
        String authority,
        UUID supplierId,
        LocalDate openedOn,
        Instant evaluatedAt,
        boolean excluded,
        int points,
        int maxPoints,
        List<Line> lines) {
    /** The answer to one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID criterionId,
            String code,
            int version,
            CriterionUse use,
            Outcome outcome,
            @Nullable Integer step,
            int points,
            int maxPoints) {
        static Line of(EvaluatedLine line) {
            return new Line(
                    line.criterionId(),
                    line.code(),
                    line.version(),
                    line.use(),
                    line.outcome(),
                    line.step(),
                    line.points(),
                    line.maxPoints());
        }
    }

    /** For the authority alone: who bids what is not told to the supplier's other buyers, nor through the feed to itself. */
    static Fact of(EvaluationView evaluation, EvaluatedBid bid, UUID supplier, String authority) {
        return new Fact(
                "bid-evaluated",
                bid.id().toString(),
                1,
                supplier.toString(),
                authority,
                null,
                new BidEvaluated(
                        bid.id(),
                        evaluation.id(),
                        evaluation.setId(),
                        authority,
                        supplier,
                        evaluation.openedOn(),
                        evaluation.evaluatedAt(),
                        bid.excluded(),
                        bid.points(),
                        evaluation.maxPoints(),
                        bid.lines().stream().map(Line::of).toList()));
    }
}
