package org.suppliercompliance.audit.casecomments;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Comments on a case as rows of a table. */
final class CaseCommentTable {
    static final TableExport<CaseCommentView> EXPORT = new TableExport<>(
            "comments",
            List.of(
                    new TableColumn<>("id", CaseCommentView::id),
                    new TableColumn<>("nonComplianceId", CaseCommentView::nonComplianceId),
                    new TableColumn<>("side", CaseCommentView::side),
                    new TableColumn<>("audience", CaseCommentView::audience),
                    new TableColumn<>("text", CaseCommentView::text),
                    new TableColumn<>("function", CaseCommentView::function),
                    new TableColumn<>("writtenBy", CaseCommentView::writtenBy),
                    new TableColumn<>("writtenAt", CaseCommentView::writtenAt)));

    private CaseCommentTable() {}
}
