package org.suppliercompliance.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns one Kafka consumer. Offsets are committed after the database; a partition that cannot go on is paused
 * and tried again while the others are polled.
 */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration REOPEN_PAUSE = Duration.ofSeconds(1);
    /** Within it a loop that rests sees that it shall end. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private record Pause(Duration length, long untilNanos) {}

    private final String topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final RecordApplier applier;
    private final ConsumerSettings settings;
    private final CatchUpPace pace;
    private final BatchSize batchSize;
    private final Counter givenUp;
    private final Map<TopicPartition, Pause> pauses = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    /** Whether the consumer has been told which partitions are its own, be it none. */
    private boolean placed;

    private volatile boolean running = true;
    private volatile long lastPollNanos = System.nanoTime();
    private volatile long lag;
    private volatile @Nullable Consumer<String, byte[]> current;

    ConsumerLoop(
            String topic,
            Supplier<Consumer<String, byte[]>> consumers,
            RecordApplier applier,
            ConsumerSettings settings,
            CatchUpPace pace,
            Counter givenUp) {
        this.topic = topic;
        this.consumers = consumers;
        this.applier = applier;
        this.settings = settings;
        this.pace = pace;
        this.batchSize = new BatchSize(settings.batchSize(), settings.batchLength());
        this.givenUp = givenUp;
    }

    /** Ends the loop; the only call another thread makes. */
    void stop() {
        running = false;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** How long ago the loop last came by. */
    Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPollNanos);
    }

    /** How many records lie ahead of this loop, as far as it knows: it does not forget them when it gives its consumer up. */
    long lag() {
        return lag;
    }

    @Override
    public void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                placed = false;
                pauses.clear();
                uncommitted.clear();
                consumer.subscribe(List.of(topic), new Places());
                while (running) {
                    turn(consumer);
                }
            } catch (WakeupException e) {
                LOG.debugf("%s: woken up to stop", topic);
            } catch (RuntimeException e) {
                givenUp.increment();
                LOG.warnf(e, "%s: consumer given up, a new one follows", topic);
                rest(REOPEN_PAUSE);
            } finally {
                current = null;
            }
        }
        lag = 0;
    }

    private void turn(Consumer<String, byte[]> consumer) {
        resumeDue(consumer);
        lastPollNanos = System.nanoTime();
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        long start = System.nanoTime();
        lag = ahead(consumer) + polled.count();
        for (TopicPartition partition : polled.partitions()) {
            apply(consumer, partition, polled.records(partition));
        }
        if (!uncommitted.isEmpty()) {
            commit(consumer);
        }
        lag = ahead(consumer);
        rest(pace.rest(polled.count(), Duration.ofNanos(System.nanoTime() - start), lag));
    }

    /** Batch by batch, until one of them has to wait, or the loop is to end: then the rest is read again. */
    private void apply(
            Consumer<String, byte[]> consumer, TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        int done = 0;
        boolean goesOn = true;
        while (goesOn && done < records.size()) {
            List<ConsumerRecord<String, byte[]>> batch =
                    records.subList(done, Math.min(records.size(), done + batchSize.get()));
            long start = System.nanoTime();
            long next = applier.apply(batch);
            batchSize.took(batch.size(), Duration.ofNanos(System.nanoTime() - start));
            if (next > batch.get(0).offset()) {
                uncommitted.put(partition, new OffsetAndMetadata(next));
                pauses.remove(partition);
            }
            if (next <= batch.get(batch.size() - 1).offset()) {
                pause(consumer, partition, next);
                goesOn = false;
            }
            done += batch.size();
            long ahead = lag;
            lag = ahead - batch.size();
            goesOn &= running;
            lastPollNanos = System.nanoTime();
        }
    }

    /**
     * Read from what the last fetch said: no round trip. A partition that was not fetched yet is not known to have any; as long as that
     * holds for all of them, what was known before stands.
     */
    private long ahead(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> mine = consumer.assignment();
        long[] known = mine.stream()
                .map(consumer::currentLag)
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        boolean saidNothing = mine.isEmpty() ? !placed : known.length == 0;
        return saidNothing ? lag : LongStream.of(known).sum();
    }

    /**
     * A commit that fails only repeats records whose receipts are there already. Partitions that stay here while others move are committed in
     * the next turn: without that their places would wait for the next record, and to whoever asks the broker they would be behind for as long.
     */
    private void commit(Consumer<String, byte[]> consumer) {
        try {
            consumer.commitSync(Map.copyOf(uncommitted));
            uncommitted.clear();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debugf("%s: offsets not committed, partitions move", topic);
        }
    }

    /** Where a partition goes, its place goes: whoever has it next begins where the broker says. */
    private final class Places implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            placed = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> gone) {
            uncommitted.keySet().removeAll(gone);
        }
    }

    private void pause(Consumer<String, byte[]> consumer, TopicPartition partition, long next) {
        Pause before = pauses.get(partition);
        Duration longest = settings.longestRetryPause();
        Duration length =
                before == null ? settings.retryPause() : before.length().multipliedBy(2);
        length = length.compareTo(longest) > 0 ? longest : length;
        pauses.put(partition, new Pause(length, System.nanoTime() + length.toNanos()));
        consumer.seek(partition, next);
        consumer.pause(Set.of(partition));
    }

    private void resumeDue(Consumer<String, byte[]> consumer) {
        if (pauses.isEmpty()) {
            return;
        }
        Set<TopicPartition> paused = consumer.paused();
        long now = System.nanoTime();
        pauses.keySet().retainAll(consumer.assignment());
        pauses.forEach((partition, pause) -> {
            if (paused.contains(partition) && pause.untilNanos() - now <= 0) {
                consumer.resume(Set.of(partition));
            }
        });
    }

    private void rest(Duration length) {
        long until = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); running && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, MOMENT.toNanos()));
            running &= !Thread.currentThread().isInterrupted();
        }
        lastPollNanos = System.nanoTime();
    }
}
