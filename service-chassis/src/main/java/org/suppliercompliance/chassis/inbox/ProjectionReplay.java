package org.suppliercompliance.chassis.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
final class ProjectionReplay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProjectionReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Under a lock nobody waits for more records than there are. */
    private static final Duration SHORT_POLL = Duration.ofMillis(20);

    /** A projection and what applies records to it. */
    private record Reader(Projection projection, String topic, EventBatch batch) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Reader> readers;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final CatchUpPace pace;
    private long read;
    private long refused;

    /**
     * @param consumer of no group; closed with this
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
                .map(each -> new Reader(each, topicOf.apply(each), batchOf.apply(each)))
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

    /** Reads up to where the topics end now, each poll in a transaction of its own, at the pace of a consumer that is far behind. */
    void toTheEnd(WorkerTransactions transactions, Runnable afterEach) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (long left = left(ends); left > 0; left = left(ends)) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            long start = System.nanoTime();
            if (!polled.isEmpty()) {
                transactions.run(transaction -> apply(transaction, polled));
                afterEach.run();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            LockSupport.parkNanos(pace.rest(polled.count(), took, left).toNanos());
        }
    }

    /** Reads up to where the topics end now within a transaction that others wait for. */
    void toTheEnd(WorkerTransaction transaction) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (left(ends) > 0) {
            apply(transaction, consumer.poll(SHORT_POLL));
        }
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private void apply(WorkerTransaction transaction, ConsumerRecords<String, byte[]> polled) {
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<String, byte[]>> records = polled.records(partition);
            readers.stream()
                    .filter(reader -> reader.topic().equals(partition.topic()))
                    .forEach(reader -> apply(transaction, reader, records));
        }
        read += polled.count();
    }

    private void apply(WorkerTransaction transaction, Reader reader, List<ConsumerRecord<String, byte[]>> records) {
        try {
            ProjectionCopy.fill(transaction, () -> reader.batch().replay(transaction, records));
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e) || ProjectionCopy.isForbidden(e)) {
                throw e;
            }
            if (records.size() > 1) {
                records.forEach(record -> apply(transaction, reader, List.of(record)));
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

    @Override
    public void close() {
        consumer.close();
    }
}
