package org.suppliercompliance.supplier.authority;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Networks as rows of a table. */
final class NetworkTable {
    static final TableExport<NetworkView> EXPORT = new TableExport<>(
            "networks",
            List.of(
                    new TableColumn<>("code", NetworkView::code),
                    new TableColumn<>("name", NetworkView::name),
                    new TableColumn<>("members", NetworkView::members),
                    new TableColumn<>("createdAt", NetworkView::createdAt),
                    new TableColumn<>("changedAt", NetworkView::changedAt)));

    private NetworkTable() {}
}
