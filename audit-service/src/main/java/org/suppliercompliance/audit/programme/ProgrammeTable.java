package org.suppliercompliance.audit.programme;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Programmes as rows of a table, without their suppliers; the columns are called as in JSON, with the name of what holds them in front. */
final class ProgrammeTable {
    static final TableExport<ProgrammeView> EXPORT = new TableExport<>(
            "programmes",
            List.of(
                    new TableColumn<>("id", ProgrammeView::id),
                    new TableColumn<>("authority", ProgrammeView::authority),
                    new TableColumn<>("year", ProgrammeView::year),
                    new TableColumn<>("adoptedOn", ProgrammeView::adoptedOn),
                    new TableColumn<>("adoptedBy", ProgrammeView::adoptedBy),
                    new TableColumn<>("changedOn", ProgrammeView::changedOn),
                    new TableColumn<>("changedBy", ProgrammeView::changedBy),
                    new TableColumn<>("changeReason", ProgrammeView::changeReason),
                    new TableColumn<>(
                            "coverageHighRiskSuppliers", view -> view.coverage().highRiskSuppliers()),
                    new TableColumn<>("coveragePlanned", view -> view.coverage().planned()),
                    new TableColumn<>(
                            "coverageFollowedUp", view -> view.coverage().followedUp()),
                    new TableColumn<>(
                            "coveragePlannedPercent", view -> view.coverage().plannedPercent()),
                    new TableColumn<>(
                            "coverageFollowedUpPercent", view -> view.coverage().followedUpPercent())));

    private ProgrammeTable() {}
}
