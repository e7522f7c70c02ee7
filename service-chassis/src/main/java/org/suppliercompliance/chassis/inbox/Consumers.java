package org.suppliercompliance.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.limits.Traffic;
import org.suppliercompliance.chassis.tracing.Tracing;

/** Starts one loop per subscription and stops them all. */
@ApplicationScoped
class Consumers {
    /** A loop and its thread. */
    record Running(ConsumerLoop loop, Thread thread) {}

    private final List<TopicSubscription> subscriptions;
    private final ConsumerSettings settings;
    private final Map<String, Object> broker;
    private final WorkerTransactions transactions;
    private final EventReader reader;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Tracing tracing;
    private final Traffic traffic;
    private final String service;
    private final String topicPrefix;
    private final Map<String, Running> running = new LinkedHashMap<>();

    Consumers(
            Instance<TopicSubscription> subscriptions,
            ConsumerSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            WorkerTransactions transactions,
            EventReader reader,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            Tracing tracing,
            Traffic traffic,
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "chassis.topic-prefix") Optional<String> topicPrefix) {
        this.subscriptions = subscriptions.stream().toList();
        this.settings = settings;
        this.broker = Map.copyOf(broker);
        this.transactions = transactions;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.tracing = tracing;
        this.traffic = traffic;
        this.service = service;
        this.topicPrefix = topicPrefix.orElse("");
    }

    void start(@Observes @Priority(2100) StartupEvent event) {
        if (settings.enabled()) {
            start();
        }
    }

    synchronized void start() {
        for (TopicSubscription subscription : subscriptions) {
            ConsumerLoop loop = loop(subscription);
            Thread thread = new Thread(loop, "consumer-" + subscription.consumer());
            thread.setDaemon(true);
            if (running.put(subscription.consumer(), new Running(loop, thread)) != null) {
                throw new IllegalStateException("two subscriptions are called " + subscription.consumer());
            }
            thread.start();
            lagGauge(subscription.consumer());
        }
    }

    /** The loop behind the name may be another one later; a name that has none has no lag either. */
    private void lagGauge(String consumer) {
        Gauge.builder("chassis.inbox.lag", this, all -> all.lag(consumer))
                .description("Records on the partitions this replica reads that are not applied yet")
                .tag("consumer", consumer)
                .register(metrics);
    }

    private double lag(String consumer) {
        Running current = running().get(consumer);
        return current == null ? Double.NaN : current.loop().lag();
    }

    ConsumerLoop loop(TopicSubscription subscription) {
        return loop(subscription, () -> consumer(subscription.consumer()));
    }

    ConsumerLoop loop(TopicSubscription subscription, Supplier<Consumer<String, byte[]>> opened) {
        return new ConsumerLoop(
                topic(subscription),
                opened,
                new RecordApplier(subscription.consumer(), batch(subscription), transactions, deadLetters, metrics),
                settings,
                pace(subscription.consumer()),
                givenUp(subscription.consumer()));
    }

    /** The subscription's topic by the name that the broker has for it. */
    String topic(TopicSubscription subscription) {
        return topicPrefix + subscription.topic();
    }

    /** The pace of somebody who reads a topic and may be far behind. */
    CatchUpPace pace(String reader) {
        Timer rests = Timer.builder("chassis.inbox.rest")
                .description("Rests of a consumer that is far behind while requests come")
                .tag("consumer", reader)
                .register(metrics);
        return new CatchUpPace(settings, traffic::isThere, rests);
    }

    private Counter givenUp(String consumer) {
        return Counter.builder("chassis.inbox.given.up")
                .description("Consumers given up because of a failure, each followed by a new one")
                .tag("consumer", consumer)
                .register(metrics);
    }

    EventBatch batch(TopicSubscription subscription) {
        return new EventBatch(subscription, reader, transactions, tracing);
    }

    Optional<TopicSubscription> subscription(String consumer) {
        return subscriptions.stream()
                .filter(subscription -> subscription.consumer().equals(consumer))
                .findFirst();
    }

    /** Those that keep copies and nothing else, in the order of their names. */
    List<Projection> projections() {
        return subscriptions.stream()
                .filter(Projection.class::isInstance)
                .map(Projection.class::cast)
                .sorted(Comparator.comparing(Projection::consumer))
                .toList();
    }

    synchronized Map<String, Running> running() {
        return Map.copyOf(running);
    }

    private Consumer<String, byte[]> consumer(String name) {
        Map<String, Object> all = new HashMap<>(broker);
        all.remove("key.deserializer");
        all.remove("value.deserializer");
        all.put("group.id", topicPrefix + service + "." + name);
        all.put("auto.offset.reset", "earliest");
        all.put("enable.auto.commit", false);
        all.put("max.poll.records", settings.batchSize());
        all.put("session.timeout.ms", (int) settings.sessionTimeout().toMillis());
        all.put("heartbeat.interval.ms", (int)
                Math.max(500, settings.sessionTimeout().toMillis() / 5));
        all.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        all.put("isolation.level", "read_committed");
        // a topic made after the start, or given more partitions, is found without a restart
        all.put("metadata.max.age.ms", 15_000);
        all.put("reconnect.backoff.max.ms", 1_000);
        all.put("default.api.timeout.ms", 15_000);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void stop(@Observes @Priority(30) ShutdownEvent event) {
        stop();
    }

    synchronized void stop() {
        running.values().forEach(each -> each.loop().stop());
        for (Running each : running.values()) {
            try {
                each.thread().join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }
}
