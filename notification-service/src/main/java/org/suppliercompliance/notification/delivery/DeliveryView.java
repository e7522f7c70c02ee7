package org.suppliercompliance.notification.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.fact.FactType;

/** One thing sent, or to be sent, to one target. */
@Schema(description = "One thing sent, or to be sent, to one target.")
public record DeliveryView(
        @Schema(description = "The id of the delivery; it stays the same when it is sent again.")
        UUID id,

        Channel channel,

        @Schema(description = "The person in the address book, or the webhook endpoint.")
        UUID target,

        DeliveryStatus status,

        @Schema(description = "Why it is not delivered, as a code.", maxLength = 40, examples = "SMTP_REPLY") @Nullable
        String reason,

        @Schema(description = "The authority whose delivery it is.", maxLength = 32, examples = "REGION-STOCKHOLM")
        String authority,

        FactType factType,

        @Schema(
                description = "What makes the fact one fact, whoever is told.",
                maxLength = 200,
                examples = "01968d2e-6c00-7d11-9a20-3b6e2a5f0c02/PLAN/1/0")
        String factKey,

        @Schema(
                description =
                        "What the fact is about, as people know it, for instance the number of the case; null: it has no such name.",
                maxLength = 60,
                examples = "NC-2027-00042")
        @Nullable
        String caseReference,

        @Schema(description = "The alert that the mail is about; null for a webhook.") @Nullable
        UUID alertId,

        @Schema(
                description =
                        "The mail that gathers it with others for the same person and moment; null: it leaves alone.")
        @Nullable
        UUID digestId,

        @Schema(description = "How often it was tried.", examples = "1")
        int attempts,

        @Schema(description = "When it is tried next; null unless it is PENDING.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When it was queued.") Instant createdAt,

        @Schema(description = "When it last arrived; null: it has not, or the mail came back.") @Nullable
        Instant deliveredAt,

        @Schema(
                description =
                        "Each attempt that is remembered, 24 months unless the operator says otherwise; only when one delivery is read.",
                maxItems = 1000)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<AttemptView> log,

        @JsonIgnore @Nullable UUID supplierId,

        @JsonIgnore long version)
        implements Versioned {
    /** One attempt. */
    @Schema(description = "One attempt.")
    public record AttemptView(
            @Schema(
                    description = "Counts from 1 through all attempts of the delivery, those after a resend too.",
                    examples = "1")
            int number,

            @Schema(description = "When it began.") Instant startedAt,

            @Schema(
                    description = "How long it took, in milliseconds; null while its end is not known.",
                    examples = "310")
            @Nullable
            Integer durationMs,

            @Schema(
                    description = "STARTED while it runs, and for ever when its replica died.",
                    maxLength = 40,
                    examples = "SMTP_REPLY")
            String outcome,

            @Schema(description = "The HTTP status or SMTP reply.", examples = "451") @Nullable
            Integer statusCode) {
        static AttemptView read(Row row) throws SQLException {
            return new AttemptView(
                    row.integer("number"),
                    row.instant("started_at"),
                    row.nullableInteger("duration_ms"),
                    row.text("outcome"),
                    row.nullableInteger("status_code"));
        }
    }

    static DeliveryView read(Row row) throws SQLException {
        DeliveryStatus status = DeliveryStatus.valueOf(row.text("status"));
        return new DeliveryView(
                row.uuid("id"),
                Channel.valueOf(row.text("channel")),
                row.uuid("target"),
                status,
                row.nullableText("reason"),
                row.text("authority"),
                FactType.fromString(row.text("type")),
                row.text("fact_key"),
                row.nullableText("reference"),
                row.nullableUuid("alert_id"),
                row.nullableUuid("digest_id"),
                row.integer("attempts"),
                status == DeliveryStatus.PENDING ? row.nullableInstant("next_attempt_at") : null,
                row.instant("created_at"),
                row.nullableInstant("delivered_at"),
                null,
                row.nullableUuid("supplier_id"),
                row.bigint("version"));
    }

    DeliveryView with(List<AttemptView> attemptLog) {
        return new DeliveryView(
                id,
                channel,
                target,
                status,
                reason,
                authority,
                factType,
                factKey,
                caseReference,
                alertId,
                digestId,
                attempts,
                nextAttemptAt,
                createdAt,
                deliveredAt,
                attemptLog,
                supplierId,
                version);
    }
}
