package org.suppliercompliance.supplier.standing;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** How suppliers stand as rows of a table. */
final class StandingTable {
    static final TableExport<StandingEntry> EXPORT = new TableExport<>(
            "standings",
            List.of(
                    new TableColumn<>("supplierId", StandingEntry::supplierId),
                    new TableColumn<>("legalName", StandingEntry::legalName),
                    new TableColumn<>("colour", StandingEntry::colour),
                    new TableColumn<>("openCases", StandingEntry::openCases),
                    new TableColumn<>("redFrom", StandingEntry::redFrom)));

    private StandingTable() {}
}
