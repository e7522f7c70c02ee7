package org.suppliercompliance.criteria.evaluation;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** An evaluation as a table: a row for each line of each bid, for who works it out again or files it. */
final class EvaluationTable {
    static final TableExport<Answer> EXPORT = new TableExport<>(
            "evaluation",
            List.of(
                    new TableColumn<>("tenderer", row -> row.bid().tenderer()),
                    new TableColumn<>("supplier_id", row -> row.bid().supplierId()),
                    new TableColumn<>("rank", row -> row.bid().rank()),
                    new TableColumn<>("excluded", row -> row.bid().excluded()),
                    new TableColumn<>("bid_points", row -> row.bid().points()),
                    new TableColumn<>("criterion", row -> row.line().code()),
                    new TableColumn<>("criterion_id", row -> row.line().criterionId()),
                    new TableColumn<>("criterion_version", row -> row.line().version()),
                    new TableColumn<>("use", row -> row.line().use()),
                    new TableColumn<>("outcome", row -> row.line().outcome()),
                    new TableColumn<>("step", row -> row.line().step()),
                    new TableColumn<>("points", row -> row.line().points()),
                    new TableColumn<>("max_points", row -> row.line().maxPoints()),
                    new TableColumn<>("explanation", row -> row.line().explanation())));

    private EvaluationTable() {}

    record Answer(EvaluatedBid bid, EvaluatedLine line) {}

    static List<Answer> rows(EvaluationView evaluation) {
        return evaluation.bids().stream()
                .flatMap(bid -> bid.lines().stream().map(line -> new Answer(bid, line)))
                .toList();
    }
}
