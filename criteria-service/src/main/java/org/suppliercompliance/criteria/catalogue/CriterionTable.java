package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

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
                    new TableColumn<>("categories", CriterionSummary::categories)));

    private CriterionTable() {}
}
