package org.suppliercompliance.supplier.contracts;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** How a contract's period moved as rows of a table; the columns are called as in JSON. */
final class PeriodChangeTable {
    static final TableExport<PeriodChangeView> EXPORT = new TableExport<>(
            "period-changes",
            List.of(
                    new TableColumn<>("id", PeriodChangeView::id),
                    new TableColumn<>("act", PeriodChangeView::act),
                    new TableColumn<>("startBefore", PeriodChangeView::startBefore),
                    new TableColumn<>("endBefore", PeriodChangeView::endBefore),
                    new TableColumn<>("startAfter", PeriodChangeView::startAfter),
                    new TableColumn<>("endAfter", PeriodChangeView::endAfter),
                    new TableColumn<>("reason", PeriodChangeView::reason),
                    new TableColumn<>("followOnId", PeriodChangeView::followOnId),
                    new TableColumn<>("changedBy", PeriodChangeView::changedBy),
                    new TableColumn<>("changedAt", PeriodChangeView::changedAt)));

    private PeriodChangeTable() {}
}
