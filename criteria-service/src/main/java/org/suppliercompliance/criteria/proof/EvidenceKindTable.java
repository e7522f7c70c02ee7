package org.suppliercompliance.criteria.proof;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Evidence kinds as rows of a table; a name has a column for each language, parts and red flags are their codes. */
final class EvidenceKindTable {
    static final TableExport<EvidenceKindView> EXPORT = new TableExport<>(
            "evidence-kinds",
            List.of(
                    new TableColumn<>("id", EvidenceKindView::id),
                    new TableColumn<>("authority", EvidenceKindView::authority),
                    new TableColumn<>("code", EvidenceKindView::code),
                    new TableColumn<>("category", EvidenceKindView::category),
                    new TableColumn<>("nameEn", kind -> kind.names().en()),
                    new TableColumn<>("nameSv", kind -> kind.names().sv()),
                    new TableColumn<>("nameNb", kind -> kind.names().nb()),
                    new TableColumn<>("issuer", EvidenceKindView::issuer),
                    new TableColumn<>("partCodes", kind -> codes(kind.parts())),
                    new TableColumn<>("redFlagCodes", kind -> codes(kind.redFlags())),
                    new TableColumn<>("source", EvidenceKindView::source),
                    new TableColumn<>("retiredAt", EvidenceKindView::retiredAt),
                    new TableColumn<>("createdAt", EvidenceKindView::createdAt)));

    private EvidenceKindTable() {}

    private static List<String> codes(List<NamedPart> parts) {
        return parts.stream().map(NamedPart::code).toList();
    }
}
