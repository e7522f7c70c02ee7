package org.suppliercompliance.criteria.riskanalysis;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Notes of following categories as rows of a table; the columns are called as in JSON. */
final class FollowUpTable {
    static final TableExport<FollowUpView> EXPORT = new TableExport<>(
            "category-follow-ups",
            List.of(
                    new TableColumn<>("id", FollowUpView::id),
                    new TableColumn<>("network", FollowUpView::network),
                    new TableColumn<>("category", FollowUpView::category),
                    new TableColumn<>("authority", FollowUpView::authority),
                    new TableColumn<>("heldOn", FollowUpView::heldOn),
                    new TableColumn<>("title", FollowUpView::title),
                    new TableColumn<>("note", FollowUpView::note),
                    new TableColumn<>("analysisId", FollowUpView::analysisId),
                    new TableColumn<>("createdAt", FollowUpView::createdAt)));

    private FollowUpTable() {}
}
