package org.suppliercompliance.audit.noncompliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.DeadlinesView.DeadlineView;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Cases as rows of a table; the columns are called as in JSON, with the name of what holds them in front. */
final class NonComplianceTable {
    static final TableExport<NonComplianceView> EXPORT = new TableExport<>(
            "non-compliances",
            List.of(
                    new TableColumn<>("id", NonComplianceView::id),
                    new TableColumn<>("reference", NonComplianceView::reference),
                    new TableColumn<>("authority", NonComplianceView::authority),
                    new TableColumn<>("supplierId", NonComplianceView::supplierId),
                    new TableColumn<>("auditId", NonComplianceView::auditId),
                    new TableColumn<>("reportId", NonComplianceView::reportId),
                    new TableColumn<>(
                            "criterionId",
                            view -> view.criterion() == null
                                    ? null
                                    : view.criterion().id()),
                    new TableColumn<>(
                            "criterionCode",
                            view -> view.criterion() == null
                                    ? null
                                    : view.criterion().code()),
                    new TableColumn<>(
                            "criterionVersion",
                            view -> view.criterion() == null
                                    ? null
                                    : view.criterion().version()),
                    new TableColumn<>("clause", NonComplianceView::clause),
                    new TableColumn<>("severity", NonComplianceView::severity),
                    new TableColumn<>("status", NonComplianceView::status),
                    new TableColumn<>("description", NonComplianceView::description),
                    new TableColumn<>("siteName", NonComplianceView::siteName),
                    new TableColumn<>("siteCountry", NonComplianceView::siteCountry),
                    new TableColumn<>("brand", NonComplianceView::brand),
                    new TableColumn<>("productCategory", NonComplianceView::productCategory),
                    new TableColumn<>("detectedOn", NonComplianceView::detectedOn),
                    new TableColumn<>("detectedBy", NonComplianceView::detectedBy),
                    new TableColumn<>("communicatedOn", NonComplianceView::communicatedOn),
                    new TableColumn<>(
                            "planDueOn", view -> dueOn(view.deadlines().plan())),
                    new TableColumn<>(
                            "planOverdueSince",
                            view -> overdueSince(view.deadlines().plan())),
                    new TableColumn<>(
                            "planReceivedOn",
                            view -> view.plan() == null ? null : view.plan().receivedOn()),
                    new TableColumn<>(
                            "correctionDueOn", view -> dueOn(view.deadlines().correction())),
                    new TableColumn<>(
                            "correctionOverdueSince",
                            view -> overdueSince(view.deadlines().correction())),
                    new TableColumn<>(
                            "correctionReceivedOn",
                            view -> view.correction() == null
                                    ? null
                                    : view.correction().receivedOn()),
                    new TableColumn<>("zone", NonComplianceView::zone),
                    new TableColumn<>("verdict", NonComplianceView::verdict),
                    new TableColumn<>("closedOn", NonComplianceView::closedOn)));

    private NonComplianceTable() {}

    private static @Nullable LocalDate dueOn(@Nullable DeadlineView deadline) {
        return deadline == null ? null : deadline.dueOn();
    }

    private static @Nullable LocalDate overdueSince(@Nullable DeadlineView deadline) {
        return deadline == null ? null : deadline.overdueSince();
    }
}
