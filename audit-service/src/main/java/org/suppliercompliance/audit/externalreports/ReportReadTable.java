package org.suppliercompliance.audit.externalreports;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Who read a shared report as rows of a table. */
final class ReportReadTable {
    static final TableExport<ReportReadView> EXPORT = new TableExport<>(
            "reads",
            List.of(
                    new TableColumn<>("id", ReportReadView::id),
                    new TableColumn<>("authority", ReportReadView::authority),
                    new TableColumn<>("readBy", ReportReadView::readBy),
                    new TableColumn<>("what", ReportReadView::what),
                    new TableColumn<>("readAt", ReportReadView::readAt)));

    private ReportReadTable() {}
}
