package org.suppliercompliance.audit.audits;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Audits as rows of a table; the columns are called as in JSON, with the name of what holds them in front. */
final class AuditTable {
    static final TableExport<AuditView> EXPORT = new TableExport<>(
            "audits",
            List.of(
                    new TableColumn<>("id", AuditView::id),
                    new TableColumn<>("reference", AuditView::reference),
                    new TableColumn<>("authority", AuditView::authority),
                    new TableColumn<>("supplierId", AuditView::supplierId),
                    new TableColumn<>("type", AuditView::type),
                    new TableColumn<>("status", AuditView::status),
                    new TableColumn<>("dimensions", AuditView::dimensions),
                    new TableColumn<>("method", AuditView::method),
                    new TableColumn<>("plannedOn", AuditView::plannedOn),
                    new TableColumn<>("startedOn", AuditView::startedOn),
                    new TableColumn<>("draftedOn", AuditView::draftedOn),
                    new TableColumn<>("finalisedOn", AuditView::finalisedOn),
                    new TableColumn<>("cancelledOn", AuditView::cancelledOn),
                    new TableColumn<>("cancellationReason", AuditView::cancellationReason),
                    new TableColumn<>("plannedBy", AuditView::plannedBy),
                    new TableColumn<>("contractIds", AuditView::contractIds),
                    new TableColumn<>(
                            "criteriaCodes",
                            view -> view.criteria().stream()
                                    .map(AuditCriterion::code)
                                    .toList()),
                    new TableColumn<>("reviewUntil", AuditView::reviewUntil),
                    new TableColumn<>("overrideReason", AuditView::overrideReason),
                    new TableColumn<>("organisation", AuditView::organisation),
                    new TableColumn<>(
                            "teamSubjects",
                            view -> view.team().stream()
                                    .map(TeamMember::subject)
                                    .toList()),
                    new TableColumn<>("checksReportId", AuditView::checksReportId),
                    new TableColumn<>(
                            "rightToAuditGiven",
                            view -> view.rightToAudit() == null
                                    ? null
                                    : view.rightToAudit().given()),
                    new TableColumn<>("siteIds", AuditView::siteIds),
                    new TableColumn<>("examined", AuditView::examined),
                    new TableColumn<>("reportVisible", AuditView::reportVisible)));

    private AuditTable() {}
}
