package org.suppliercompliance.criteria.sets;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Criteria sets as rows of a table, without their lines; the columns are called as in JSON. */
final class CriteriaSetTable {
    static final TableExport<CriteriaSetSummary> EXPORT = new TableExport<>(
            "criteria-sets",
            List.of(
                    new TableColumn<>("id", CriteriaSetSummary::id),
                    new TableColumn<>("purpose", CriteriaSetSummary::purpose),
                    new TableColumn<>("reference", CriteriaSetSummary::reference),
                    new TableColumn<>("title", CriteriaSetSummary::title),
                    new TableColumn<>("status", CriteriaSetSummary::status),
                    new TableColumn<>("createdAt", CriteriaSetSummary::createdAt),
                    new TableColumn<>("fixedAt", CriteriaSetSummary::fixedAt)));

    private CriteriaSetTable() {}
}
