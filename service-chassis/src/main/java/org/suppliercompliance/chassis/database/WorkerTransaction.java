package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * A transaction of the {@code worker} role, which sees all tenants: relay, watches and consumers only, never a request.
 * Facts appended here are written together, in order, just before the commit.
 */
public interface WorkerTransaction extends Database {
    /** The suite's time: the database's {@code clock_timestamp()} plus the offset of {@code clock_offset}, read once per transaction. */
    Instant now();

    /** Appends a fact to the outbox in this transaction. */
    void append(Fact fact);

    /** Names what caused the facts appended from here on; the consumer loop does it for every event it hands over. */
    void causedBy(@Nullable String correlationId, @Nullable String causationId);

    /** Notifies who listens to the channel when this transaction commits; once, however often it is asked for. */
    void wake(String channel);

    /**
     * What the look finds, looked up once in this transaction for each key: for what many events of a batch ask alike. A look that finds
     * nothing is repeated, so that who has just come is not missed.
     *
     * @param key what is looked for, of a class of its own
     */
    <T> List<T> once(Object key, Supplier<List<T>> look);

    /** What work that is done later has to keep to stay in the trace this transaction runs in, or null; see {@code Tracing}. */
    @Nullable
    String traceParent();

    /** Lets statements and pauses of this transaction take as long as given: for an operator's work on a whole table. Call it first. */
    void takesUpTo(Duration atMost);

    /** The connection, for COPY and batches. Do not commit, roll back or close it. */
    Connection connection();
}
