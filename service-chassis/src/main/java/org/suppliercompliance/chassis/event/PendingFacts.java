package org.suppliercompliance.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;

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

    /** Stores the facts: one statement for up to eight, then in few sizes, so that the statements stay prepared. */
    public void writeTo(Connection connection) {
        int from = 0;
        while (from < rows.size()) {
            int left = rows.size() - from;
            int size = left >= LARGEST_STATEMENT ? LARGEST_STATEMENT : Math.min(left, SMALL_STATEMENT);
            insert(connection, rows.subList(from, from + size));
            from += size;
        }
        written = !rows.isEmpty();
    }

    /** The transaction is durable: whoever relays may look. */
    public void committed() {
        if (written) {
            recorder.wake();
        }
    }

    private static void insert(Connection connection, List<OutboxRow> rows) {
        String sql = INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (OutboxRow row : rows) {
                statement.setObject(index++, row.eventId());
                statement.setString(index++, row.eventType());
                statement.setString(index++, row.subject());
                statement.setLong(index++, row.aggregateVersion());
                statement.setString(index++, row.eventKey());
                statement.setString(index++, row.audience());
                statement.setString(index++, row.counterparty());
                OffsetDateTime occurredAt = OffsetDateTime.ofInstant(row.occurredAt(), ZoneOffset.UTC);
                statement.setObject(index++, occurredAt);
                statement.setString(index++, row.correlationId());
                statement.setString(index++, row.causationId());
                statement.setString(index++, row.traceParent());
                statement.setObject(index++, row.data(), Types.OTHER);
                statement.setObject(index++, row.feedOnly() ? occurredAt : null, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("facts not stored", e);
        }
    }
}
