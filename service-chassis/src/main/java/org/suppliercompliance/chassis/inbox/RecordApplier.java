package org.suppliercompliance.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/**
 * Brings records of one partition into the database: as one batch where possible, record by record when one of them is poison.
 * Says how far it came.
 */
final class RecordApplier {
    private static final Logger LOG = Logger.getLogger(RecordApplier.class);

    private final String consumer;
    private final EventBatch batch;
    private final WorkerTransactions transactions;
    private final DeadLetters deadLetters;
    private final Counter applied;
    private final Counter repeated;
    private final Counter stale;
    private final Counter passedBy;
    private final Counter unknownVersion;
    private final Counter dead;
    private final Counter retried;
    /** The types of which it was said that they come in a version that is not known here. */
    private final Set<String> saidOf = new HashSet<>();

    RecordApplier(
            String consumer,
            EventBatch batch,
            WorkerTransactions transactions,
            DeadLetters deadLetters,
            MeterRegistry metrics) {
        this.consumer = consumer;
        this.batch = batch;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.applied = counter(metrics, "applied", "Events applied");
        this.repeated = counter(metrics, "repeated", "Events seen before");
        this.stale = counter(metrics, "stale", "Events older than what is known of their aggregate");
        this.passedBy = counter(metrics, "passed.by", "Events of types that this consumer does not read");
        this.unknownVersion =
                counter(metrics, "unknown.version", "Events passed by in a newer version than this consumer reads");
        this.dead = counter(metrics, "dead", "Events put to the dead letters");
        this.retried = counter(metrics, "retried", "Batches put off by a transient failure");
    }

    private Counter counter(MeterRegistry metrics, String outcome, String description) {
        return Counter.builder("chassis.inbox." + outcome)
                .description(description)
                .tag("consumer", consumer)
                .register(metrics);
    }

    /**
     * Applies the records in order.
     *
     * @return the offset to go on from: behind the last record, or of the first that has to wait for a transient failure to pass
     */
    long apply(List<ConsumerRecord<String, byte[]>> records) {
        long end = records.get(records.size() - 1).offset() + 1;
        try {
            count(batch.apply(records));
            return end;
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e)) {
                return putOff(records.get(0), e);
            }
            LOG.debugf(e, "%s: a batch of %d is applied one by one", consumer, records.size());
        }
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                applyOrPutAside(record);
            } catch (RuntimeException e) {
                return putOff(record, e);
            }
        }
        return end;
    }

    private void applyOrPutAside(ConsumerRecord<String, byte[]> record) {
        try {
            count(batch.apply(List.of(record)));
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e)) {
                throw e;
            }
            transactions.run(transaction -> deadLetters.put(transaction, consumer, record, e));
            dead.increment();
            LOG.errorf(
                    "%s: dead letter from %s-%d at offset %d: %s",
                    consumer, record.topic(), record.partition(), record.offset(), DeadLetters.reason(e));
        }
    }

    private long putOff(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        retried.increment();
        LOG.warnf(
                "%s: %s-%d waits at offset %d: %s",
                consumer, record.topic(), record.partition(), record.offset(), failure.getMessage());
        return record.offset();
    }

    private void count(EventBatch.Outcome outcome) {
        applied.increment(outcome.applied());
        repeated.increment(outcome.repeated());
        stale.increment(outcome.stale());
        passedBy.increment(outcome.passedBy());
        unknownVersion.increment(outcome.newer().size());
        for (String kind : outcome.newer()) {
            if (saidOf.add(kind)) {
                LOG.warnf(
                        "%s: %s comes in a newer version than is read here and passes by; only the version before it is applied",
                        consumer, kind);
            }
        }
    }
}
