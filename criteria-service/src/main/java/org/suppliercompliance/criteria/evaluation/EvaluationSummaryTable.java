package org.suppliercompliance.criteria.evaluation;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The evaluations of a set as rows of a table, without their bids; the columns are called as in JSON. */
final class EvaluationSummaryTable {
    static final TableExport<EvaluationSummary> EXPORT = new TableExport<>(
            "evaluations",
            List.of(
                    new TableColumn<>("id", EvaluationSummary::id),
                    new TableColumn<>("openedOn", EvaluationSummary::openedOn),
                    new TableColumn<>("evaluatedAt", EvaluationSummary::evaluatedAt),
                    new TableColumn<>("bids", EvaluationSummary::bids)));

    private EvaluationSummaryTable() {}
}
