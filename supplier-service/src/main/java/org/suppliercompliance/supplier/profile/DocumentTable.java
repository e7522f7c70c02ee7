package org.suppliercompliance.supplier.profile;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Documents of a supplier as rows of a table. */
final class DocumentTable {
    static final TableExport<DocumentView> EXPORT = new TableExport<>(
            "documents",
            List.of(
                    new TableColumn<>("id", DocumentView::id),
                    new TableColumn<>("supplierId", DocumentView::supplierId),
                    new TableColumn<>("kind", DocumentView::kind),
                    new TableColumn<>("title", DocumentView::title),
                    new TableColumn<>("issuer", DocumentView::issuer),
                    new TableColumn<>("reference", DocumentView::reference),
                    new TableColumn<>("sha256", DocumentView::sha256),
                    new TableColumn<>("issuedOn", DocumentView::issuedOn),
                    new TableColumn<>("validFrom", DocumentView::validFrom),
                    new TableColumn<>("validUntil", DocumentView::validUntil),
                    new TableColumn<>("state", DocumentView::state),
                    new TableColumn<>("withdrawnAt", DocumentView::withdrawnAt),
                    new TableColumn<>("withdrawalReason", DocumentView::withdrawalReason),
                    new TableColumn<>("registeredBy", DocumentView::registeredBy),
                    new TableColumn<>("createdAt", DocumentView::createdAt),
                    new TableColumn<>("changedAt", DocumentView::changedAt)));

    private DocumentTable() {}
}
