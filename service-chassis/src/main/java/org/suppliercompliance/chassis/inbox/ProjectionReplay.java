package org.suppliercompliance.chassis.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** Reads the topics of projections from their first event on, into a {@link ProjectionCopy}. Belongs to one thread. */
final class ProjectionReplay {
    private static final Logger LOG = Logger.getLogger(ProjectionReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Under a lock nobody waits for more records than there are, nor for a broker that is away. */
    private static final Duration SHORT_POLL = Duration.ofMillis(20);

    /** Before the server ends a session of which it hears nothing, and with it the copies. */
    private static final Duration SILENT_FOR = Duration.ofSeconds(20);

    private static final Duration TAIL_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);

    /** An event and where it lies. */
    private record Placed(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {}

    /** A projection, what applies records to it, and the newest event of each partition that was applied. */
    private record Reader(
            Projection projection, String topic, EventBatch batch, Map<TopicPartition, ReceivedEvent> newest) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Reader> readers;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final CatchUpPace pace;
    private long read;
    private long refused;

    /** @param consumer of no group, which nobody else uses meanwhile */
    ProjectionReplay(KafkaConsumer<String, byte[]> consumer, Collection<Projection> projections, Consumers consumers) {
        this.consumer = consumer;
        this.pace = consumers.pace("projections");
        this.readers = projections.stream()
                .map(each -> new Reader(each, consumers.topic(each), consumers.batch(each), new HashMap<>()))
                .toList();
        readers.stream()
                .map(Reader::topic)
                .distinct()
                .forEach(topic -> partitions.addAll(TopicTail.partitions(consumer, topic)));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Events read so far, each once for all projections. */
    long read() {
        return read;
    }

    /** How often a projection could not apply an event that its consumer has applied: it is no open dead letter. */
    long refused() {
        return refused;
    }

    /**
     * Reads up to where the topics end now, each poll in a transaction of its own, at the pace of a consumer that is far behind; then waits
     * until the consumers have applied as much.
     */
    void toTheEnd(WorkerTransactions transactions, Runnable afterEach) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long heardNanos = System.nanoTime();
        for (long left = left(ends); left > 0; left = left(ends)) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            long start = System.nanoTime();
            if (!polled.isEmpty()) {
                transactions.run(transaction -> apply(transaction, polled, false));
                afterEach.run();
                heardNanos = System.nanoTime();
            }
            requireBroker(heardNanos, SILENT_FOR);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            LockSupport.parkNanos(pace.rest(polled.count(), took, left).toNanos());
        }
        awaitConsumers(transactions);
    }

    /**
     * Reads up to where the topics end now within a transaction that consumers wait for. What they have not applied is left to them, with its
     * effects.
     */
    void toTheEnd(WorkerTransaction transaction) {
        long start = System.nanoTime();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (left(ends) > 0) {
            requireBroker(start, TAIL_WITHIN);
            apply(transaction, consumer.poll(SHORT_POLL), true);
        }
    }

    private static void requireBroker(long sinceNanos, Duration within) {
        if (System.nanoTime() - sinceNanos > within.toNanos()) {
            throw new IllegalStateException("the events there are do not come; is the broker away?");
        }
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private void awaitConsumers(WorkerTransactions transactions) {
        long start = System.nanoTime();
        List<String> behind = transactions.call(this::behind);
        while (!behind.isEmpty()) {
            if (System.nanoTime() - start > CAUGHT_UP_WITHIN.toNanos()) {
                throw new IllegalStateException("behind, and waited for in vain: " + String.join(", ", behind));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            behind = transactions.call(this::behind);
        }
    }

    /** Who has not come to the newest event read of a partition; before it all is applied, as partitions are read in order. */
    private List<String> behind(WorkerTransaction transaction) {
        return readers.stream()
                .filter(reader -> Receipts.pending(
                                transaction,
                                reader.projection().consumer(),
                                reader.newest().values())
                        > 0)
                .map(reader -> reader.projection().consumer())
                .toList();
    }

    private void apply(WorkerTransaction transaction, ConsumerRecords<String, byte[]> polled, boolean receivedOnly) {
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<String, byte[]>> records = polled.records(partition);
            readers.stream()
                    .filter(reader -> reader.topic().equals(partition.topic()))
                    .forEach(reader -> apply(transaction, reader, records, receivedOnly));
        }
        read += polled.count();
    }

    /** What cannot be read is nobody's: the consumer cannot read it either. */
    private void apply(
            WorkerTransaction transaction,
            Reader reader,
            List<ConsumerRecord<String, byte[]>> records,
            boolean receivedOnly) {
        List<Placed> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                reader.batch().read(record).ifPresent(event -> events.add(new Placed(record, event)));
            } catch (PoisonEventException e) {
                LOG.debugf(e, "%s: not read", reader.projection().consumer());
            }
        }
        if (!events.isEmpty()) {
            apply(transaction, reader, receivedOnly ? received(transaction, reader, events) : events);
            ConsumerRecord<String, byte[]> last = records.get(records.size() - 1);
            reader.newest()
                    .put(
                            new TopicPartition(last.topic(), last.partition()),
                            events.get(events.size() - 1).event());
        }
    }

    private void apply(WorkerTransaction transaction, Reader reader, List<Placed> events) {
        try {
            ProjectionCopy.fill(
                    transaction,
                    () -> reader.batch()
                            .applyInOrder(
                                    transaction,
                                    events.stream().map(Placed::event).toList()));
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e) || ProjectionCopy.isForbidden(e)) {
                throw e;
            }
            if (events.size() > 1) {
                events.forEach(event -> apply(transaction, reader, List.of(event)));
            } else {
                refuse(transaction, reader.projection().consumer(), events.get(0), e);
            }
        }
    }

    private void refuse(WorkerTransaction transaction, String name, Placed refusedOne, RuntimeException reason) {
        ConsumerRecord<String, byte[]> record = refusedOne.record();
        boolean wasTaken = Receipts.pending(transaction, name, List.of(refusedOne.event())) == 0
                && !DeadLetters.isOpen(transaction, name, record);
        if (wasTaken) {
            refused++;
            LOG.warnf(
                    "%s: the copy goes on without %s-%d at offset %d: %s",
                    name, record.topic(), record.partition(), record.offset(), DeadLetters.reason(reason));
        }
    }

    private static List<Placed> received(WorkerTransaction transaction, Reader reader, List<Placed> events) {
        Set<UUID> received = Receipts.of(
                transaction,
                reader.projection().consumer(),
                events.stream().map(each -> each.event().receiptId()).toList());
        return events.stream()
                .filter(each -> received.contains(each.event().receiptId()))
                .toList();
    }
}
