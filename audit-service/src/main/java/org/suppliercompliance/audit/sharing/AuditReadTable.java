package org.suppliercompliance.audit.sharing;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Who read a shared audit as rows of a table. */
final class AuditReadTable {
    static final TableExport<AuditReadView> EXPORT = new TableExport<>(
            "reads",
            List.of(
                    new TableColumn<>("id", AuditReadView::id),
                    new TableColumn<>("authority", AuditReadView::authority),
                    new TableColumn<>("readBy", AuditReadView::readBy),
                    new TableColumn<>("what", AuditReadView::what),
                    new TableColumn<>("evidenceId", AuditReadView::evidenceId),
                    new TableColumn<>("readAt", AuditReadView::readAt)));

    private AuditReadTable() {}
}
