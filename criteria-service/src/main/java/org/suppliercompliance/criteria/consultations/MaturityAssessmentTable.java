package org.suppliercompliance.criteria.consultations;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.criteria.maturity.Maturity;

/** How the market's maturity changed as rows of a table: what a consultation said, and what the market said by then. */
final class MaturityAssessmentTable {
    static final TableExport<MaturityAssessmentView> EXPORT = new TableExport<>(
            "maturity-history",
            List.of(
                    new TableColumn<>("id", MaturityAssessmentView::id),
                    new TableColumn<>("authority", MaturityAssessmentView::authority),
                    new TableColumn<>("consultationId", MaturityAssessmentView::consultationId),
                    new TableColumn<>("kind", MaturityAssessmentView::kind),
                    new TableColumn<>("heldOn", MaturityAssessmentView::heldOn),
                    new TableColumn<>("assessedAt", MaturityAssessmentView::assessedAt),
                    consultation("consultationState", Maturity::state),
                    consultation("consultationParticipants", Maturity::participants),
                    consultation("consultationPercent", Maturity::percent),
                    consultation("consultationPartlyPercent", Maturity::partlyPercent),
                    consultation("consultationAdvice", Maturity::advice),
                    market("marketState", Maturity::state),
                    market("marketParticipants", Maturity::participants),
                    market("marketPercent", Maturity::percent),
                    market("marketPartlyPercent", Maturity::partlyPercent),
                    market("marketAdvice", Maturity::advice)));

    private MaturityAssessmentTable() {}

    private static TableColumn<MaturityAssessmentView> consultation(
            String name, Function<Maturity, @Nullable Object> value) {
        return new TableColumn<>(name, view -> value.apply(view.consultation()));
    }

    private static TableColumn<MaturityAssessmentView> market(String name, Function<Maturity, @Nullable Object> value) {
        return new TableColumn<>(name, view -> value.apply(view.market()));
    }
}
