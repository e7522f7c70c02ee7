package org.suppliercompliance.criteria.wallet;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Reviews of a proof as rows of a table; the columns are called as in JSON. */
final class ReviewTable {
    static final TableExport<ReviewView> EXPORT = new TableExport<>(
            "evidence-reviews",
            List.of(
                    new TableColumn<>("id", ReviewView::id),
                    new TableColumn<>("evidenceId", ReviewView::evidenceId),
                    new TableColumn<>("authority", ReviewView::authority),
                    new TableColumn<>("verdict", ReviewView::verdict),
                    new TableColumn<>("reason", ReviewView::reason),
                    new TableColumn<>("redFlags", ReviewView::redFlags),
                    new TableColumn<>("moment", ReviewView::moment),
                    new TableColumn<>("reviewedOn", ReviewView::reviewedOn),
                    new TableColumn<>("outdated", ReviewView::outdated),
                    new TableColumn<>("createdAt", ReviewView::createdAt)));

    private ReviewTable() {}
}
