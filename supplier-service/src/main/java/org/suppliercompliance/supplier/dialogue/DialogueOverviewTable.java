package org.suppliercompliance.supplier.dialogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** How the dialogue with suppliers stands as rows of a table. */
final class DialogueOverviewTable {
    static final TableExport<DialogueOverview> EXPORT = new TableExport<>(
            "dialogue-overviews",
            List.of(
                    new TableColumn<>("supplierId", DialogueOverview::supplierId),
                    new TableColumn<>("legalName", DialogueOverview::legalName),
                    new TableColumn<>("lastOn", DialogueOverview::lastOn),
                    new TableColumn<>("nextOn", DialogueOverview::nextOn),
                    new TableColumn<>("openPoints", DialogueOverview::openPoints)));

    private DialogueOverviewTable() {}
}
