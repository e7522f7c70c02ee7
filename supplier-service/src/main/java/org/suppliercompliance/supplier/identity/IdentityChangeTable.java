package org.suppliercompliance.supplier.identity;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Merges and splits as rows of a table. */
final class IdentityChangeTable {
    static final TableExport<IdentityChangeView> EXPORT = new TableExport<>(
            "identity-changes",
            List.of(
                    new TableColumn<>("id", IdentityChangeView::id),
                    new TableColumn<>("kind", IdentityChangeView::kind),
                    new TableColumn<>("supplierId", IdentityChangeView::supplierId),
                    new TableColumn<>("survivorId", IdentityChangeView::survivorId),
                    new TableColumn<>("reason", IdentityChangeView::reason),
                    new TableColumn<>("status", IdentityChangeView::status),
                    new TableColumn<>("proposedBy", IdentityChangeView::proposedBy),
                    new TableColumn<>("proposedAt", IdentityChangeView::proposedAt),
                    new TableColumn<>("decidedBy", IdentityChangeView::decidedBy),
                    new TableColumn<>("decidedAt", IdentityChangeView::decidedAt),
                    new TableColumn<>("decisionReason", IdentityChangeView::decisionReason)));

    private IdentityChangeTable() {}
}
