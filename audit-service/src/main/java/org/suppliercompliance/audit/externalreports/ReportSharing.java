package org.suppliercompliance.audit.externalreports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;

/**
 * How a report is shared at present.
 *
 * @param viewers who was ever told and has to be told when it ends; it lets nobody read
 * @param reportVersion the version of the report, which each sharing raises
 */
record ReportSharing(
        UUID reportId,
        List<String> networks,
        List<String> viewers,
        Instant sharedAt,
        String sharedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        long reportVersion) {
    static ReportSharing from(Row row) throws SQLException {
        return new ReportSharing(
                row.uuid("report_id"),
                row.texts("networks"),
                row.texts("viewers"),
                row.instant("shared_at"),
                row.text("shared_by"),
                row.nullableInstant("withdrawn_at"),
                row.nullableText("withdrawal_reason"),
                row.bigint("report_version"));
    }

    boolean stands() {
        return withdrawnAt == null;
    }
}
