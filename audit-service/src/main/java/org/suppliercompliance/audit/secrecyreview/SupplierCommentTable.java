package org.suppliercompliance.audit.secrecyreview;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The supplier's comments on a draft as rows of a table. */
final class SupplierCommentTable {
    static final TableExport<SupplierCommentView> EXPORT = new TableExport<>(
            "supplier-comments",
            List.of(
                    new TableColumn<>("id", SupplierCommentView::id),
                    new TableColumn<>("auditId", SupplierCommentView::auditId),
                    new TableColumn<>("comment", SupplierCommentView::comment),
                    new TableColumn<>("keepSecret", SupplierCommentView::keepSecret),
                    new TableColumn<>("release", SupplierCommentView::release),
                    new TableColumn<>("recordedAt", SupplierCommentView::recordedAt),
                    new TableColumn<>("recordedBy", SupplierCommentView::recordedBy)));

    private SupplierCommentTable() {}
}
