package org.suppliercompliance.audit.externalreports;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Shared reports as rows of a table; the columns are called as in JSON. */
final class SharedReportTable {
    static final TableExport<SharedReportView> EXPORT = new TableExport<>(
            "shared-external-reports",
            List.of(
                    new TableColumn<>("id", SharedReportView::id),
                    new TableColumn<>("reference", SharedReportView::reference),
                    new TableColumn<>("authority", SharedReportView::authority),
                    new TableColumn<>("supplierId", SharedReportView::supplierId),
                    new TableColumn<>("organisation", SharedReportView::organisation),
                    new TableColumn<>("kind", SharedReportView::kind),
                    new TableColumn<>("title", SharedReportView::title),
                    new TableColumn<>("topics", SharedReportView::topics),
                    new TableColumn<>("publishedOn", SharedReportView::publishedOn),
                    new TableColumn<>("receivedOn", SharedReportView::receivedOn),
                    new TableColumn<>("presentedOn", SharedReportView::presentedOn),
                    new TableColumn<>("networks", SharedReportView::networks),
                    new TableColumn<>("sharedAt", SharedReportView::sharedAt)));

    private SharedReportTable() {}
}
