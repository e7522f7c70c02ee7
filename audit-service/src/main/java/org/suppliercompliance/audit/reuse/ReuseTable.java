package org.suppliercompliance.audit.reuse;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Accepted results as rows of a table; each criterion is its code and its version. */
final class ReuseTable {
    static final TableExport<ReuseView> EXPORT = new TableExport<>(
            "reuses",
            List.of(
                    new TableColumn<>("id", ReuseView::id),
                    new TableColumn<>("auditId", ReuseView::auditId),
                    new TableColumn<>("reference", ReuseView::reference),
                    new TableColumn<>("owner", ReuseView::owner),
                    new TableColumn<>("authority", ReuseView::authority),
                    new TableColumn<>("supplierId", ReuseView::supplierId),
                    new TableColumn<>("criteria", ReuseTable::criteria),
                    new TableColumn<>("reusedOn", ReuseView::reusedOn),
                    new TableColumn<>("ageMonths", ReuseView::ageMonths),
                    new TableColumn<>("reusedBy", ReuseView::reusedBy),
                    new TableColumn<>("createdAt", ReuseView::createdAt)));

    private ReuseTable() {}

    private static List<String> criteria(ReuseView reuse) {
        return reuse.criteria().stream()
                .map(criterion -> criterion.code() + " v" + criterion.version())
                .toList();
    }
}
