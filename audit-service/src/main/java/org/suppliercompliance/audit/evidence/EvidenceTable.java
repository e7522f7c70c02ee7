package org.suppliercompliance.audit.evidence;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Evidence as rows of a table: what is said about it, not its content; the columns are called as in JSON. */
final class EvidenceTable {
    static final TableExport<EvidenceView> EXPORT = new TableExport<>(
            "evidence",
            List.of(
                    new TableColumn<>("id", EvidenceView::id),
                    new TableColumn<>("authority", EvidenceView::authority),
                    new TableColumn<>("supplierId", EvidenceView::supplierId),
                    new TableColumn<>("subject", EvidenceView::subject),
                    new TableColumn<>("auditId", EvidenceView::auditId),
                    new TableColumn<>("nonComplianceId", EvidenceView::nonComplianceId),
                    new TableColumn<>("action", EvidenceView::action),
                    new TableColumn<>("side", EvidenceView::side),
                    new TableColumn<>("kind", EvidenceView::kind),
                    new TableColumn<>("title", EvidenceView::title),
                    new TableColumn<>("description", EvidenceView::description),
                    new TableColumn<>("audience", EvidenceView::audience),
                    new TableColumn<>("keptSecret", EvidenceView::keptSecret),
                    new TableColumn<>("state", EvidenceView::state),
                    new TableColumn<>("effectiveOn", EvidenceView::effectiveOn),
                    new TableColumn<>("receivedOn", EvidenceView::receivedOn),
                    new TableColumn<>("expiresOn", EvidenceView::expiresOn),
                    new TableColumn<>("fileName", EvidenceView::fileName),
                    new TableColumn<>("mediaType", EvidenceView::mediaType),
                    new TableColumn<>("bytes", EvidenceView::bytes),
                    new TableColumn<>("sha256", EvidenceView::sha256),
                    new TableColumn<>("edition", EvidenceView::edition),
                    new TableColumn<>("replacesId", EvidenceView::replacesId),
                    new TableColumn<>("replacedById", EvidenceView::replacedById),
                    new TableColumn<>("verifiedAt", EvidenceView::verifiedAt),
                    new TableColumn<>("verifiedBy", EvidenceView::verifiedBy),
                    new TableColumn<>("verificationNote", EvidenceView::verificationNote),
                    new TableColumn<>("withdrawnAt", EvidenceView::withdrawnAt),
                    new TableColumn<>("withdrawnBy", EvidenceView::withdrawnBy),
                    new TableColumn<>("withdrawalReason", EvidenceView::withdrawalReason),
                    new TableColumn<>("recordedBy", EvidenceView::recordedBy),
                    new TableColumn<>("createdAt", EvidenceView::createdAt)));

    private EvidenceTable() {}
}
