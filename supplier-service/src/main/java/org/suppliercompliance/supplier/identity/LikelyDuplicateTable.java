package org.suppliercompliance.supplier.identity;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.supplier.identity.LikelyDuplicatesView.LikelyDuplicate;
import org.suppliercompliance.supplier.registry.Identifier;

/** Likely duplicates of a supplier as rows of a table; each reason has its points behind it. */
final class LikelyDuplicateTable {
    static final TableExport<LikelyDuplicate> EXPORT = new TableExport<>(
            "likely-duplicates",
            List.of(
                    new TableColumn<>("supplierId", LikelyDuplicate::supplierId),
                    new TableColumn<>("legalName", LikelyDuplicate::legalName),
                    new TableColumn<>("country", LikelyDuplicate::country),
                    new TableColumn<>("identifiers", likely -> Identifier.pairs(likely.identifiers())),
                    new TableColumn<>("score", LikelyDuplicate::score),
                    new TableColumn<>("reasons", LikelyDuplicateTable::reasons)));

    private LikelyDuplicateTable() {}

    private static List<String> reasons(LikelyDuplicate likely) {
        return likely.reasons().stream()
                .map(part -> part.reason() + ":" + part.points())
                .toList();
    }
}
