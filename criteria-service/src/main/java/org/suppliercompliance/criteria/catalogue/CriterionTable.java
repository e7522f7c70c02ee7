package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.criteria.maturity.Maturity;

/** The catalogue as rows of a table; the columns are called as in JSON, and a title has one for each language. */
final class CriterionTable {
    static final TableExport<CriterionSummary> EXPORT = new TableExport<>(
            "criteria",
            List.of(
                    new TableColumn<>("id", CriterionSummary::id),
                    new TableColumn<>("code", CriterionSummary::code),
                    new TableColumn<>("version", CriterionSummary::version),
                    new TableColumn<>("framework", CriterionSummary::framework),
                    new TableColumn<>("authority", CriterionSummary::authority),
                    new TableColumn<>("status", CriterionSummary::status),
                    new TableColumn<>("theme", CriterionSummary::theme),
                    new TableColumn<>("dimension", CriterionSummary::dimension),
                    new TableColumn<>("title", CriterionSummary::title),
                    new TableColumn<>("titleEn", line -> line.titles().en()),
                    new TableColumn<>("titleSv", line -> line.titles().sv()),
                    new TableColumn<>("titleNb", line -> line.titles().nb()),
                    new TableColumn<>("uses", CriterionSummary::uses),
                    new TableColumn<>("effort", CriterionSummary::effort),
                    new TableColumn<>("categories", CriterionSummary::categories),
                    maturity("maturityState", Maturity::state),
                    maturity("maturityParticipants", Maturity::participants),
                    maturity("maturityPercent", Maturity::percent),
                    maturity("maturityPartlyPercent", Maturity::partlyPercent),
                    maturity("maturityAdvice", Maturity::advice)));

    private CriterionTable() {}

    private static TableColumn<CriterionSummary> maturity(String name, Function<Maturity, @Nullable Object> value) {
        return new TableColumn<>(name, line -> {
            Maturity maturity = line.maturity();
            return maturity == null ? null : value.apply(maturity);
        });
    }
}
