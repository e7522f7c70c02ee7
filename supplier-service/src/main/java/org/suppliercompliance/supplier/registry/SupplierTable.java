package org.suppliercompliance.supplier.registry;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Suppliers as rows of a table. */
final class SupplierTable {
    static final TableExport<SupplierView> EXPORT = new TableExport<>(
            "suppliers",
            List.of(
                    new TableColumn<>("supplier_id", SupplierView::id),
                    new TableColumn<>("legal_name", SupplierView::legalName),
                    new TableColumn<>("country", SupplierView::country),
                    new TableColumn<>("identifiers", supplier -> Identifier.pairs(supplier.identifiers())),
                    new TableColumn<>("roles", SupplierView::roles),
                    new TableColumn<>("address", SupplierView::address),
                    new TableColumn<>("postal_code", SupplierView::postalCode),
                    new TableColumn<>("town", SupplierView::town)));

    private SupplierTable() {}
}
