package org.suppliercompliance.audit.sharing;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Summaries of shared audits as rows of a table; the columns are called as in JSON. */
final class SharedAuditTable {
    static final TableExport<SharedAuditView> EXPORT = new TableExport<>(
            "shared-audits",
            List.of(
                    new TableColumn<>("auditId", SharedAuditView::auditId),
                    new TableColumn<>("reference", SharedAuditView::reference),
                    new TableColumn<>("authority", SharedAuditView::authority),
                    new TableColumn<>("supplierId", SharedAuditView::supplierId),
                    new TableColumn<>("type", SharedAuditView::type),
                    new TableColumn<>("dimensions", SharedAuditView::dimensions),
                    new TableColumn<>("plannedOn", SharedAuditView::plannedOn),
                    new TableColumn<>("finalisedOn", SharedAuditView::finalisedOn),
                    new TableColumn<>("networks", SharedAuditView::networks),
                    new TableColumn<>("openNonCompliances", SharedAuditView::openNonCompliances),
                    new TableColumn<>("overdue", SharedAuditView::overdue),
                    new TableColumn<>("worstSeverity", SharedAuditView::worstSeverity),
                    new TableColumn<>("sharedAt", SharedAuditView::sharedAt)));

    private SharedAuditTable() {}
}
