package org.suppliercompliance.chassis.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends facts in order. The producer is idempotent and never gives up by itself, so that a broker that is away delays but does not
 * reorder; after a definite failure the producer is thrown away with whatever it still held.
 */
class FactSender implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FactSender.class);
    private static final Duration CHECK = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final FactRecords records;
    private @Nullable Producer<String, byte[]> producer;

    FactSender(Map<String, Object> broker, FactRecords records) {
        Map<String, Object> all = new HashMap<>(broker);
        all.put("enable.idempotence", true);
        all.put("acks", "all");
        all.put("compression.type", "lz4");
        all.put("linger.ms", 2);
        all.put("batch.size", 65_536);
        all.put("max.request.size", 4 * 1024 * 1024);
        all.put("max.block.ms", 5_000);
        all.put("request.timeout.ms", 5_000);
        all.put("delivery.timeout.ms", Integer.MAX_VALUE);
        all.put("reconnect.backoff.max.ms", 1_000);
        all.put("retry.backoff.max.ms", 1_000);
        all.remove("key.serializer");
        all.remove("value.serializer");
        this.settings = all;
        this.records = records;
    }

    /**
     * Sends the facts and waits for the acks, holding no lock.
     *
     * @param goOn asked once a second while acks are awaited; false gives up
     * @return how many facts, from the first on, the broker has surely stored
     */
    int send(List<StoredFact> facts, BooleanSupplier goOn) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(facts.size());
        int acked = 0;
        try {
            Producer<String, byte[]> current = producer();
            for (StoredFact fact : facts) {
                Future<RecordMetadata> future = current.send(records.of(fact));
                sent.add(future);
                if (failed(future)) {
                    break;
                }
            }
            for (Future<RecordMetadata> future : sent) {
                await(future, goOn);
                acked++;
            }
        } catch (GivenUpException e) {
            discard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            discard();
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf(
                    "relay: fact at position %d not stored by the broker: %s",
                    facts.get(acked).position(), e.getMessage());
            discard();
        }
        return acked;
    }

    /** What was refused on the spot, for instance because the topic is unknown: nothing behind it may go first. */
    private static boolean failed(Future<RecordMetadata> future) throws InterruptedException {
        if (!future.isDone()) {
            return false;
        }
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static void await(Future<RecordMetadata> future, BooleanSupplier goOn)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                future.get(CHECK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (!goOn.getAsBoolean()) {
                    throw new GivenUpException();
                }
            }
        }
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private void discard() {
        Producer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        discard();
    }

    private static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
