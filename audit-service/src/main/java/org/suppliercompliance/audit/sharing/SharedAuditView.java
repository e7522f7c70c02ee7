package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.audits.AuditDimension;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/** A shared audit, as the members of its networks see it. */
@Schema(description = "A shared audit, as it stood when its owner shared it.")
record SharedAuditView(
        @Schema(description = "The audit.") UUID auditId,

        @Schema(
                description = "The number people use.",
                examples = {"AU-2027-00007"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier audited.") UUID supplierId,
        @Schema(description = "How it was done.") AuditType type,
        @Schema(description = "What it looked at.") List<AuditDimension> dimensions,
        @Schema(description = "When it was planned for.") LocalDate plannedOn,
        @Schema(description = "When it became final.") LocalDate finalisedOn,

        @Schema(
                description = "The networks it is shared with.",
                maxItems = 100,
                examples = {"[\"SE-REGIONS\"]"})
        List<String> networks,

        @Schema(
                description = "Non-compliances that were open, observations not counted.",
                examples = {"2"})
        int openNonCompliances,

        @Schema(
                description = "How many of them had a date passed.",
                examples = {"1"})
        int overdue,

        @Schema(description = "The gravest that was open.") @Nullable
        Severity worstSeverity,

        @Schema(description = "The moment everything here is as of.")
        Instant sharedAt,

        @Schema(description = "The full view; left out of lists and summaries.") @Nullable
        SharedContent detail,

        @JsonIgnore long version)
        implements Versioned {
    static final String COLUMNS =
            "audit_id, reference, authority, supplier_id, type, dimensions, planned_on, finalised_on, networks,"
                    + " open_non_compliances, overdue, worst_severity, shared_at, version";

    static SharedAuditView from(Row row, @Nullable SharedContent detail) throws SQLException {
        String worst = row.nullableText("worst_severity");
        return new SharedAuditView(
                row.uuid("audit_id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                AuditType.valueOf(row.text("type")),
                row.texts("dimensions").stream().map(AuditDimension::valueOf).toList(),
                row.date("planned_on"),
                row.date("finalised_on"),
                row.texts("networks"),
                row.integer("open_non_compliances"),
                row.integer("overdue"),
                worst == null ? null : Severity.valueOf(worst),
                row.instant("shared_at"),
                detail,
                row.bigint("version"));
    }
}
