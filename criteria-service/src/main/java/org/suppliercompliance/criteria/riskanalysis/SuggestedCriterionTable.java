package org.suppliercompliance.criteria.riskanalysis;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Suggested criteria as rows of a table; a title has a column for each language. */
final class SuggestedCriterionTable {
    static final TableExport<SuggestedCriterionView> EXPORT = new TableExport<>(
            "suggested-criteria",
            List.of(
                    new TableColumn<>("id", SuggestedCriterionView::id),
                    new TableColumn<>("code", SuggestedCriterionView::code),
                    new TableColumn<>("version", SuggestedCriterionView::version),
                    new TableColumn<>("framework", SuggestedCriterionView::framework),
                    new TableColumn<>("theme", SuggestedCriterionView::theme),
                    new TableColumn<>("titleEn", view -> view.titles().en()),
                    new TableColumn<>("titleSv", view -> view.titles().sv()),
                    new TableColumn<>("titleNb", view -> view.titles().nb()),
                    new TableColumn<>("uses", SuggestedCriterionView::uses),
                    new TableColumn<>("effort", SuggestedCriterionView::effort),
                    new TableColumn<>("priorityLevel", view -> view.priority().level()),
                    new TableColumn<>("priorityScore", view -> view.priority().score()),
                    new TableColumn<>("risks", SuggestedCriterionView::risks)));

    private SuggestedCriterionTable() {}
}
