package org.suppliercompliance.chassis.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact ready to be stored; position, transaction and epoch are the database's.
 *
 * @param feedOnly a further viewer's copy: it stands in the journal as already published, so that the relay never sends it
 */
record OutboxRow(
        UUID eventId,
        String eventType,
        String subject,
        long aggregateVersion,
        String eventKey,
        @Nullable String audience,
        @Nullable String counterparty,
        Instant occurredAt,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceParent,
        String data,
        boolean feedOnly) {
    /** The same fact, once more, for another viewer of the change feed. */
    OutboxRow copyFor(String viewer) {
        return new OutboxRow(
                eventId,
                eventType,
                subject,
                aggregateVersion,
                eventKey,
                viewer,
                null,
                occurredAt,
                correlationId,
                causationId,
                traceParent,
                data,
                true);
    }
}
