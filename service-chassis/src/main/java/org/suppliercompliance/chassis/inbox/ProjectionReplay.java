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
import java.util.function.Function;
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

    private static final Duration TAIL_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);

    /** A projection, what applies records to it, and the newest event of each partition that was applied. */
    private record Reader(
            Projection projection, String topic, EventBatch batch, Map<TopicPartition, ReceivedEvent> newest) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Reader> readers;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final CatchUpPace pace;
    private long read;
    private long refused;

    /**
     * @param consumer of no group, which nobody else uses meanwhile
     * @param topicOf the name a projection's topic has at the broker
     */
    ProjectionReplay(
            KafkaConsumer<String, byte[]> consumer,
            Collection<Projection> projections,
            Function<Projection, String> topicOf,
            Function<Projection, EventBatch> batchOf,
            CatchUpPace pace) {
        this.consumer = consumer;
        this.pace = pace;
        this.readers = projections.stream()
                .map(each -> new Reader(each, topicOf.apply(each), batchOf.apply(each), new HashMap<>()))
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

    /** How often a projection could not apply an event: what its consumer would have put to the dead letters. */
    long refused() {
        return refused;
    }

    /**
     * Reads up to where the topics end now, each poll in a transaction of its own, at the pace of a consumer that is far behind; then waits
     * until the consumers have applied as much.
     */
    void toTheEnd(WorkerTransactions transactions, Runnable afterEach) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (long left = left(ends); left > 0; left = left(ends)) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            long start = System.nanoTime();
            if (!polled.isEmpty()) {
                transactions.run(transaction -> apply(transaction, polled, false));
                afterEach.run();
            }
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
            if (System.nanoTime() - start > TAIL_WITHIN.toNanos()) {
                throw new IllegalStateException("the last events do not come; is the broker away?");
            }
            apply(transaction, consumer.poll(SHORT_POLL), true);
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

    private void apply(
            WorkerTransaction transaction,
            Reader reader,
            List<ConsumerRecord<String, byte[]>> records,
            boolean receivedOnly) {
        try {
            List<ReceivedEvent> events = reader.batch().read(records);
            List<ReceivedEvent> applied = receivedOnly ? received(transaction, reader, events) : events;
            ProjectionCopy.fill(transaction, () -> reader.batch().applyInOrder(transaction, applied));
            ConsumerRecord<String, byte[]> last = records.get(records.size() - 1);
            if (!events.isEmpty()) {
                reader.newest().put(new TopicPartition(last.topic(), last.partition()), events.get(events.size() - 1));
            }
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e) || ProjectionCopy.isForbidden(e)) {
                throw e;
            }
            if (records.size() > 1) {
                records.forEach(record -> apply(transaction, reader, List.of(record), receivedOnly));
                return;
            }
            refused++;
            ConsumerRecord<String, byte[]> record = records.get(0);
            LOG.warnf(
                    "%s: the copy goes on without %s-%d at offset %d: %s",
                    reader.projection().consumer(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    DeadLetters.reason(e));
        }
    }

    private static List<ReceivedEvent> received(
            WorkerTransaction transaction, Reader reader, List<ReceivedEvent> events) {
        Set<UUID> received = Receipts.of(
                transaction,
                reader.projection().consumer(),
                events.stream().map(ReceivedEvent::receiptId).toList());
        return events.stream()
                .filter(event -> received.contains(event.receiptId()))
                .toList();
    }
}
