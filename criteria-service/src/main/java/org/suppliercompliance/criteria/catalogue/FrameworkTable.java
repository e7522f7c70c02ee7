package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The frameworks as rows of a table; the columns are called as in JSON. */
final class FrameworkTable {
    static final TableExport<FrameworkView> EXPORT = new TableExport<>(
            "frameworks",
            List.of(
                    new TableColumn<>("code", FrameworkView::code),
                    new TableColumn<>("name", FrameworkView::name),
                    new TableColumn<>("edition", FrameworkView::edition)));

    private FrameworkTable() {}
}
