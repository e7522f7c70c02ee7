package org.suppliercompliance.supplier.risk;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Suppliers and contracts by risk as rows of a table; the columns are called as in JSON. */
final class RankedRiskTable {
    static final TableExport<RankedRisk> EXPORT = new TableExport<>(
            "risk",
            List.of(
                    new TableColumn<>("subjectId", RankedRisk::subjectId),
                    new TableColumn<>("name", RankedRisk::name),
                    new TableColumn<>("state", RankedRisk::state),
                    new TableColumn<>("score", RankedRisk::score),
                    new TableColumn<>("level", RankedRisk::level),
                    new TableColumn<>("assessedWeight", RankedRisk::assessedWeight),
                    new TableColumn<>("assessedAt", RankedRisk::assessedAt)));

    private RankedRiskTable() {}
}
