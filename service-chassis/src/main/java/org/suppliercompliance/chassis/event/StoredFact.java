package org.suppliercompliance.chassis.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the journal, as the relay sends it. */
record StoredFact(
        long position,
        UUID eventId,
        String eventType,
        String subject,
        long aggregateVersion,
        int epoch,
        String eventKey,
        Instant occurredAt,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceParent,
        String data) {}
