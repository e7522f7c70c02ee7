package org.suppliercompliance.chassis.event;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.NoText;
import org.suppliercompliance.chassis.database.RoundTrip;

/** The facts of one running transaction, in order; written together just before its commit. Belongs to one thread. */
public final class PendingFacts {
    private static final String INSERT =
            "insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key,"
                    + " audience, counterparty, occurred_at, correlation_id, causation_id, trace_parent, data, published_at) values ";
    private static final String ROW = "(?, ?, ?, ?, (select epoch from producer_epoch), ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LARGEST_STATEMENT = 64;
    private static final int SMALL_STATEMENT = 8;

    private final FactRecorder recorder;
    private final List<OutboxRow> rows = new ArrayList<>(2);
    private @Nullable String correlationId;
    private @Nullable String causationId;
    private boolean written;

    PendingFacts(FactRecorder recorder) {
        this.recorder = recorder;
    }

    /** Appends a fact; too large a one is refused here, long before the commit. */
    public void append(Fact fact) {
        OutboxRow row = recorder.record(fact, correlationId, causationId);
        rows.add(row);
        fact.viewers().stream()
                .sorted()
                .filter(viewer -> !viewer.equals(fact.audience()))
                .map(row::copyFor)
                .forEach(rows::add);
    }

    /** Names what caused the facts appended from here on. */
    public void causedBy(@Nullable String correlation, @Nullable String causation) {
        this.correlationId = correlation;
        this.causationId = causation;
    }

    /** The trace that runs now, or null. */
    public @Nullable String traceParent() {
        return recorder.traceParent();
    }

    /** What stores the facts: one statement for up to eight, then in few sizes, so that the statements stay prepared. */
    public List<RoundTrip> statements() {
        List<RoundTrip> statements = new ArrayList<>(1);
        int from = 0;
        while (from < rows.size()) {
            int left = rows.size() - from;
            int size = left >= LARGEST_STATEMENT ? LARGEST_STATEMENT : Math.min(left, SMALL_STATEMENT);
            statements.add(insert(rows.subList(from, from + size)));
            from += size;
        }
        written = !rows.isEmpty();
        return statements;
    }

    /** Stores the facts. */
    public void writeTo(Connection connection) {
        statements().forEach(statement -> statement.update(connection));
    }

    /** The transaction is durable: whoever relays may look. */
    public void committed() {
        if (written) {
            recorder.wake();
        }
    }

    private static RoundTrip insert(List<OutboxRow> rows) {
        List<@Nullable Object> values = new ArrayList<>(13 * rows.size());
        for (OutboxRow row : rows) {
            Collections.addAll(values, row.eventId(), row.eventType(), row.subject(), row.aggregateVersion());
            Collections.addAll(values, row.eventKey(), NoText.or(row.audience()), NoText.or(row.counterparty()));
            Collections.addAll(values, row.occurredAt(), NoText.or(row.correlationId()), NoText.or(row.causationId()));
            Collections.addAll(values, NoText.or(row.traceParent()), new Json(row.data()));
            values.add(row.feedOnly() ? row.occurredAt() : null);
        }
        return new RoundTrip()
                .then(INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW)), values.toArray());
    }
}
