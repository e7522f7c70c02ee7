package org.suppliercompliance.criteria.consultations;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Answers as rows of a table; the columns are called as in JSON. */
final class AnswerTable {
    static final TableExport<AnswerView> EXPORT = new TableExport<>(
            "answers",
            List.of(
                    new TableColumn<>("id", AnswerView::id),
                    new TableColumn<>("participantId", AnswerView::participantId),
                    new TableColumn<>("criterionId", AnswerView::criterionId),
                    new TableColumn<>("version", AnswerView::version),
                    new TableColumn<>("answer", AnswerView::answer),
                    new TableColumn<>("note", AnswerView::note),
                    new TableColumn<>("answeredAt", AnswerView::answeredAt),
                    new TableColumn<>("outdated", AnswerView::outdated),
                    new TableColumn<>("replacedAt", AnswerView::replacedAt)));

    private AnswerTable() {}
}
