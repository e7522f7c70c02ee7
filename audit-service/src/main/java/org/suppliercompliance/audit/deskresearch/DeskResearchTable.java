package org.suppliercompliance.audit.deskresearch;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Desk research as rows of a table; what was read is one cell. */
final class DeskResearchTable {
    static final TableExport<DeskResearchView> EXPORT = new TableExport<>(
            "desk-research",
            List.of(
                    new TableColumn<>("id", DeskResearchView::id),
                    new TableColumn<>("reference", DeskResearchView::reference),
                    new TableColumn<>("authority", DeskResearchView::authority),
                    new TableColumn<>("supplierId", DeskResearchView::supplierId),
                    new TableColumn<>("contractIds", DeskResearchView::contractIds),
                    new TableColumn<>("researchedOn", DeskResearchView::researchedOn),
                    new TableColumn<>(
                            "sourcesRead",
                            view -> view.sources().stream()
                                    .map(ResearchSource::inWords)
                                    .toList()),
                    new TableColumn<>("conclusion", DeskResearchView::conclusion),
                    new TableColumn<>("nextOn", DeskResearchView::nextOn),
                    new TableColumn<>("recordedBy", DeskResearchView::recordedBy),
                    new TableColumn<>("nonComplianceIds", DeskResearchView::nonComplianceIds),
                    new TableColumn<>("createdAt", DeskResearchView::createdAt)));

    private DeskResearchTable() {}
}
