package org.suppliercompliance.criteria.proof;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Statements of equivalence as rows of a table; the columns are called as in JSON. */
final class EquivalenceTable {
    static final TableExport<EquivalenceView> EXPORT = new TableExport<>(
            "kind-equivalences",
            List.of(
                    new TableColumn<>("id", EquivalenceView::id),
                    new TableColumn<>("authority", EquivalenceView::authority),
                    new TableColumn<>("kindId", EquivalenceView::kindId),
                    new TableColumn<>("countsAsId", EquivalenceView::countsAsId),
                    new TableColumn<>("validFrom", EquivalenceView::validFrom),
                    new TableColumn<>("validTo", EquivalenceView::validTo),
                    new TableColumn<>("source", EquivalenceView::source),
                    new TableColumn<>("createdAt", EquivalenceView::createdAt)));

    private EquivalenceTable() {}
}
