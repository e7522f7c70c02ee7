package org.suppliercompliance.notification.alert;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Alerts as rows of a table; the columns are called as in JSON. */
final class AlertTable {
    static final TableExport<AlertView> EXPORT = new TableExport<>(
            "alerts",
            List.of(
                    new TableColumn<>("id", AlertView::id),
                    new TableColumn<>("status", AlertView::status),
                    new TableColumn<>("factType", view -> view.factType().slug()),
                    new TableColumn<>("factKey", AlertView::factKey),
                    new TableColumn<>("authority", AlertView::authority),
                    new TableColumn<>("supplierId", AlertView::supplierId),
                    new TableColumn<>("nonComplianceId", AlertView::nonComplianceId),
                    new TableColumn<>("sanctionId", AlertView::sanctionId),
                    new TableColumn<>("reportId", AlertView::reportId),
                    new TableColumn<>("caseReference", AlertView::caseReference),
                    new TableColumn<>("matter", AlertView::matter),
                    new TableColumn<>("severity", AlertView::severity),
                    new TableColumn<>("clock", AlertView::clock),
                    new TableColumn<>("deadlineVersion", AlertView::deadlineVersion),
                    new TableColumn<>("step", AlertView::step),
                    new TableColumn<>("dueOn", AlertView::dueOn),
                    new TableColumn<>("overdueSince", AlertView::overdueSince),
                    new TableColumn<>("recipient", AlertView::recipient),
                    new TableColumn<>("escalationStep", AlertView::escalationStep),
                    new TableColumn<>("unacknowledgedSince", AlertView::unacknowledgedSince),
                    new TableColumn<>("raisedAt", AlertView::raisedAt),
                    new TableColumn<>("acknowledgedAt", AlertView::acknowledgedAt),
                    new TableColumn<>("acknowledgedBy", AlertView::acknowledgedBy)));

    private AlertTable() {}
}
