package org.suppliercompliance.audit.sharing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;

/**
 * How an audit is shared at present.
 *
 * @param viewers who was ever told and has to be told when it ends; it lets nobody read
 * @param auditVersion the version of the audit, which each sharing raises
 */
record Sharing(
        UUID auditId,
        String reference,
        String authority,
        UUID supplierId,
        List<String> networks,
        List<String> viewers,
        Instant sharedAt,
        String sharedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        long auditVersion) {
    static Sharing from(Row row) throws SQLException {
        return new Sharing(
                row.uuid("audit_id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.texts("networks"),
                row.texts("viewers"),
                row.instant("shared_at"),
                row.text("shared_by"),
                row.nullableInstant("withdrawn_at"),
                row.nullableText("withdrawal_reason"),
                row.bigint("audit_version"));
    }

    boolean stands() {
        return withdrawnAt == null;
    }
}
