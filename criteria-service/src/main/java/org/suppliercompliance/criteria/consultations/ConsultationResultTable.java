package org.suppliercompliance.criteria.consultations;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.criteria.maturity.Maturity;

/** What a consultation says as a table: a row for each criterion version, with how far the consultation is. */
final class ConsultationResultTable {
    static final TableExport<Row> EXPORT = new TableExport<>(
            "consultation-results",
            List.of(
                    new TableColumn<>("consultationId", row -> row.results().consultationId()),
                    new TableColumn<>("status", row -> row.results().status()),
                    new TableColumn<>("criterionId", row -> row.result().criterionId()),
                    new TableColumn<>("version", row -> row.result().version()),
                    new TableColumn<>("code", row -> row.result().code()),
                    maturity("maturityState", Maturity::state),
                    maturity("maturityParticipants", Maturity::participants),
                    maturity("maturityPercent", Maturity::percent),
                    maturity("maturityPartlyPercent", Maturity::partlyPercent),
                    maturity("maturityAdvice", Maturity::advice)));

    private ConsultationResultTable() {}

    record Row(ConsultationResults results, ConsultationResult result) {}

    static List<Row> rows(ConsultationResults results) {
        return results.items().stream().map(result -> new Row(results, result)).toList();
    }

    private static TableColumn<Row> maturity(String name, Function<Maturity, @Nullable Object> value) {
        return new TableColumn<>(name, row -> value.apply(row.result().maturity()));
    }
}
