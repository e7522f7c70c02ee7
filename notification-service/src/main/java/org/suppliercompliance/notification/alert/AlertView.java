package org.suppliercompliance.notification.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

/** An alert: one fact that one person must know. */
@Schema(description = "One fact that one person must know.")
public record AlertView(
        @Schema(description = "The id of the alert.") UUID id,

        @Schema(description = "Whether somebody takes care of it.", examples = "ACKNOWLEDGED")
        AlertStatus status,

        FactType factType,

        @Schema(
                description = "What makes the fact one fact, whoever is told.",
                maxLength = 200,
                examples = "01968d2e-6c00-7d11-9a20-3b6e2a5f0c02/PLAN/1/0")
        String factKey,

        @Schema(
                description = "The authority that it is about; null when it is the supplier's own.",
                maxLength = 32,
                examples = "REGION-STOCKHOLM")
        @Nullable
        String authority,

        @Schema(description = "The supplier that the fact is about; null: about none.") @Nullable
        UUID supplierId,

        @Schema(description = "The case that it is about or follows from; null: none.") @Nullable
        UUID nonComplianceId,

        @Schema(description = "The sanction, when it is about one that follows from the case.") @Nullable
        UUID sanctionId,

        @Schema(description = "The supplier report, when it is about one.") @Nullable
        UUID reportId,

        @Schema(
                description =
                        "What it is about, as people know it: the number of the case, the audit, the report or the sanction, the kind of a proof, the category of a risk analysis or of a note, the code of a reference document, the host of an endpoint; null: it has no such name.",
                maxLength = 60,
                examples = "NC-2027-00042")
        @Nullable
        String caseReference,

        @Schema(
                description =
                        "What it is about beside its dates, as a code: the trigger or the kind of a sanction, the result of a report, the kind of a document or consultation, whether a PROOF or EVIDENCE ends, the side that commented on a case, why an endpoint is off, NOT_ELIMINATED when a closing left the case open.",
                maxLength = 40,
                examples = "SERIOUS_BREACH")
        @Nullable
        String matter,

        @Schema(
                description =
                        "How bad the case is: OBSERVATION, MINOR, MAJOR or SERIOUS; null when the fact says nothing of it.",
                maxLength = 20,
                examples = "MAJOR")
        @Nullable
        String severity,

        @Schema(description = "Which date of a case or report it is about; null: about none of these.") @Nullable
        DeadlineClock clock,

        @Schema(
                description =
                        "Which version of its date it is about: a date that is moved has a new one. Null: it is about no such date.",
                examples = "1")
        @Nullable
        Integer deadlineVersion,

        @Schema(
                description =
                        "Days before its date (negative) or after the first day overdue, which is 0. Of a meeting or consultation 0 is the day itself, of a proof the day after its last; null: it is no such reminder.",
                examples = "0")
        @Nullable
        Integer step,

        @Schema(
                description =
                        "The date it is about: the last day in time or of validity, or the day of what comes; null: it is about none.")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "The first day overdue; null when it is not about a date that was missed.") @Nullable
        LocalDate overdueSince,

        @Schema(description = "The person in the address book; null while the alert waits for somebody to be added.")
        @Nullable
        UUID recipient,

        @Schema(
                description =
                        "Which step of the authority's chain it has climbed to, because nobody acknowledged it before; null: it has not climbed.",
                examples = "1")
        @Nullable
        Integer escalationStep,

        @Schema(description = "Since when nobody has acknowledged what climbed; null: it has not climbed.") @Nullable
        Instant unacknowledgedSince,

        @Schema(description = "When it was raised; anew when it came back to the same person.")
        Instant raisedAt,

        @Schema(description = "When it was acknowledged; null while it is not.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "The token's subject of who acknowledged.", maxLength = 255, examples = "5f0c2a3e")
        @Nullable
        String acknowledgedBy,

        @JsonIgnore long version)
        implements Versioned {
    static AlertView read(Row row) throws SQLException {
        Fact fact = FactRows.read(row);
        return new AlertView(
                row.uuid("id"),
                AlertStatus.valueOf(row.text("status")),
                fact.type(),
                fact.factKey(),
                fact.authorityOrNull(),
                fact.supplierId(),
                fact.nonComplianceId(),
                fact.sanctionId(),
                fact.reportId(),
                fact.reference(),
                fact.matter(),
                fact.severity(),
                fact.clock(),
                fact.deadlineVersion(),
                fact.step(),
                fact.dueOn(),
                fact.overdueSince(),
                row.nullableUuid("recipient"),
                row.integer("escalation_step") == 0 ? null : row.integer("escalation_step"),
                row.nullableInstant("unacknowledged_since"),
                row.instant("raised_at"),
                row.nullableInstant("acknowledged_at"),
                row.nullableText("acknowledged_by"),
                row.bigint("version"));
    }
}
