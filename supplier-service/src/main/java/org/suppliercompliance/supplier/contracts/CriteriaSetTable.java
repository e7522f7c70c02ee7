package org.suppliercompliance.supplier.contracts;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The criteria sets a contract had as rows of a table; the columns are called as in JSON. */
final class CriteriaSetTable {
    static final TableExport<CriteriaSetView> EXPORT = new TableExport<>(
            "contract-criteria-sets",
            List.of(
                    new TableColumn<>("id", CriteriaSetView::id),
                    new TableColumn<>("criteriaSetId", CriteriaSetView::criteriaSetId),
                    new TableColumn<>("version", CriteriaSetView::version),
                    new TableColumn<>("fixedOn", CriteriaSetView::fixedOn),
                    new TableColumn<>("recordedBy", CriteriaSetView::recordedBy),
                    new TableColumn<>("recordedAt", CriteriaSetView::recordedAt)));

    private CriteriaSetTable() {}
}
