package org.suppliercompliance.criteria.wallet;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Proofs as rows of a table: what is said about them, not their content; a statement begins with the part it shows. */
final class EvidenceTable {
    static final TableExport<EvidenceView> EXPORT = new TableExport<>(
            "evidence",
            List.of(
                    new TableColumn<>("id", EvidenceView::id),
                    new TableColumn<>("supplierId", EvidenceView::supplierId),
                    new TableColumn<>("authority", EvidenceView::authority),
                    new TableColumn<>("kindId", EvidenceView::kindId),
                    new TableColumn<>("kind", EvidenceView::kind),
                    new TableColumn<>("title", EvidenceView::title),
                    new TableColumn<>("summary", EvidenceView::summary),
                    new TableColumn<>("issuer", EvidenceView::issuer),
                    new TableColumn<>("reference", EvidenceView::reference),
                    new TableColumn<>("effectiveOn", EvidenceView::effectiveOn),
                    new TableColumn<>("receivedOn", EvidenceView::receivedOn),
                    new TableColumn<>("expiresOn", EvidenceView::expiresOn),
                    new TableColumn<>("state", EvidenceView::state),
                    new TableColumn<>("statements", EvidenceTable::statements),
                    new TableColumn<>("missingParts", EvidenceView::missingParts),
                    new TableColumn<>("redFlags", EvidenceView::redFlags),
                    new TableColumn<>("fileName", EvidenceView::fileName),
                    new TableColumn<>("mediaType", EvidenceView::mediaType),
                    new TableColumn<>("bytes", EvidenceView::bytes),
                    new TableColumn<>("sha256", EvidenceView::sha256),
                    new TableColumn<>("contentAt", EvidenceView::contentAt),
                    new TableColumn<>("zone", EvidenceView::zone),
                    new TableColumn<>("withdrawnAt", EvidenceView::withdrawnAt),
                    new TableColumn<>("withdrawalReason", EvidenceView::withdrawalReason),
                    new TableColumn<>("createdAt", EvidenceView::createdAt),
                    new TableColumn<>("changedAt", EvidenceView::changedAt)));

    private EvidenceTable() {}

    private static List<String> statements(EvidenceView evidence) {
        return evidence.statements().stream().map(EvidenceTable::text).toList();
    }

    private static String text(ShownPart shown) {
        String said = shown.part() + ": " + shown.statement();
        return shown.page() == null ? said : said + " (" + shown.page() + ")";
    }
}
