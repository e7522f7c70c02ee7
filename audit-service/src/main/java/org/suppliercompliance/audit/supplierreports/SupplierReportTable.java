package org.suppliercompliance.audit.supplierreports;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Supplier reports as rows of a table, without their answers; the columns are called as in JSON. */
final class SupplierReportTable {
    static final TableExport<SupplierReportView> EXPORT = new TableExport<>(
            "supplier-reports",
            List.of(
                    new TableColumn<>("id", SupplierReportView::id),
                    new TableColumn<>("reference", SupplierReportView::reference),
                    new TableColumn<>("authority", SupplierReportView::authority),
                    new TableColumn<>("supplierId", SupplierReportView::supplierId),
                    new TableColumn<>("contractId", SupplierReportView::contractId),
                    new TableColumn<>("contractReference", SupplierReportView::contractReference),
                    new TableColumn<>("templateCode", SupplierReportView::templateCode),
                    new TableColumn<>("templateVersion", SupplierReportView::templateVersion),
                    new TableColumn<>("status", SupplierReportView::status),
                    new TableColumn<>("requestedOn", SupplierReportView::requestedOn),
                    new TableColumn<>("dueOn", SupplierReportView::dueOn),
                    new TableColumn<>("overdueSince", SupplierReportView::overdueSince),
                    new TableColumn<>("deadlineVersion", SupplierReportView::deadlineVersion),
                    new TableColumn<>("zone", SupplierReportView::zone),
                    new TableColumn<>("receivedOn", SupplierReportView::receivedOn),
                    new TableColumn<>("receivedBy", SupplierReportView::receivedBy),
                    new TableColumn<>("basis", SupplierReportView::basis),
                    new TableColumn<>("result", SupplierReportView::result),
                    new TableColumn<>("assessment", SupplierReportView::assessment),
                    new TableColumn<>("reviewedOn", SupplierReportView::reviewedOn),
                    new TableColumn<>("reviewedBy", SupplierReportView::reviewedBy),
                    new TableColumn<>("withdrawnOn", SupplierReportView::withdrawnOn)));

    private SupplierReportTable() {}
}
