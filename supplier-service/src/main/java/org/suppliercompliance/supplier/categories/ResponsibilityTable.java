package org.suppliercompliance.supplier.categories;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Who answers for categories as rows of a table. */
final class ResponsibilityTable {
    static final TableExport<ResponsibilityView> EXPORT = new TableExport<>(
            "category-responsibilities",
            List.of(
                    new TableColumn<>("id", ResponsibilityView::id),
                    new TableColumn<>("category", ResponsibilityView::category),
                    new TableColumn<>("network", ResponsibilityView::network),
                    new TableColumn<>("authority", ResponsibilityView::authority),
                    new TableColumn<>("group", ResponsibilityView::group),
                    new TableColumn<>("since", ResponsibilityView::since),
                    new TableColumn<>("createdAt", ResponsibilityView::createdAt),
                    new TableColumn<>("changedAt", ResponsibilityView::changedAt)));

    private ResponsibilityTable() {}
}
