package org.suppliercompliance.audit.sharing;

import java.util.List;
import org.suppliercompliance.audit.evidence.SharedEvidenceView;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Evidence of a shared audit as rows of a table: what other authorities may know of it. */
final class SharedEvidenceTable {
    static final TableExport<SharedEvidenceView> EXPORT = new TableExport<>(
            "shared-evidence",
            List.of(
                    new TableColumn<>("id", SharedEvidenceView::id),
                    new TableColumn<>("auditId", SharedEvidenceView::auditId),
                    new TableColumn<>("subject", SharedEvidenceView::subject),
                    new TableColumn<>("kind", SharedEvidenceView::kind),
                    new TableColumn<>("mediaType", SharedEvidenceView::mediaType),
                    new TableColumn<>("bytes", SharedEvidenceView::bytes),
                    new TableColumn<>("sha256", SharedEvidenceView::sha256),
                    new TableColumn<>("effectiveOn", SharedEvidenceView::effectiveOn),
                    new TableColumn<>("receivedOn", SharedEvidenceView::receivedOn),
                    new TableColumn<>("expiresOn", SharedEvidenceView::expiresOn),
                    new TableColumn<>("verified", SharedEvidenceView::verified)));

    private SharedEvidenceTable() {}
}
