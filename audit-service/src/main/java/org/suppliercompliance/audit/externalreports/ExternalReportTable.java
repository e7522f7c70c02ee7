package org.suppliercompliance.audit.externalreports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Reports from outside as rows of a table, with the topics of their complaints; the columns are called as in JSON. */
final class ExternalReportTable {
    static final TableExport<ExternalReportView> EXPORT = new TableExport<>(
            "external-reports",
            List.of(
                    new TableColumn<>("id", ExternalReportView::id),
                    new TableColumn<>("reference", ExternalReportView::reference),
                    new TableColumn<>("authority", ExternalReportView::authority),
                    new TableColumn<>("supplierId", ExternalReportView::supplierId),
                    new TableColumn<>("organisation", ExternalReportView::organisation),
                    new TableColumn<>("kind", ExternalReportView::kind),
                    new TableColumn<>("confidentiality", ExternalReportView::confidentiality),
                    new TableColumn<>("title", ExternalReportView::title),
                    new TableColumn<>("siteName", ExternalReportView::siteName),
                    new TableColumn<>("summary", ExternalReportView::summary),
                    new TableColumn<>(
                            "complaintTopics",
                            view -> view.complaints().stream()
                                    .map(Complaint::topic)
                                    .distinct()
                                    .toList()),
                    new TableColumn<>("publishedOn", ExternalReportView::publishedOn),
                    new TableColumn<>("receivedOn", ExternalReportView::receivedOn),
                    new TableColumn<>("recordedBy", ExternalReportView::recordedBy),
                    new TableColumn<>("nonComplianceIds", ExternalReportView::nonComplianceIds),
                    new TableColumn<>("createdAt", ExternalReportView::createdAt),
                    new TableColumn<>("presentedOn", ExternalReportTable::presentedOn)));

    private ExternalReportTable() {}

    private static @Nullable LocalDate presentedOn(ExternalReportView view) {
        ReportPresentation presentation = view.presentation();
        return presentation == null ? null : presentation.presentedOn();
    }
}
