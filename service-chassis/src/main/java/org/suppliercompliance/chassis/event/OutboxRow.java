package org.suppliercompliance.chassis.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact ready to be stored; position, transaction and epoch are the database's. */
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
        String data) {}
