package org.suppliercompliance.criteria.proof;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Statements of coverage as rows of a table; the columns are called as in JSON. */
final class CoverageTable {
    static final TableExport<CoverageView> EXPORT = new TableExport<>(
            "kind-coverages",
            List.of(
                    new TableColumn<>("id", CoverageView::id),
                    new TableColumn<>("authority", CoverageView::authority),
                    new TableColumn<>("kindId", CoverageView::kindId),
                    new TableColumn<>("criterionId", CoverageView::criterionId),
                    new TableColumn<>("fromVersion", CoverageView::fromVersion),
                    new TableColumn<>("toVersion", CoverageView::toVersion),
                    new TableColumn<>("validFrom", CoverageView::validFrom),
                    new TableColumn<>("validTo", CoverageView::validTo),
                    new TableColumn<>("source", CoverageView::source),
                    new TableColumn<>("createdAt", CoverageView::createdAt)));

    private CoverageTable() {}
}
