package org.suppliercompliance.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DedicatedConnections;

/** Runs this replica's relay from start to shutdown. */
@ApplicationScoped
class RelayRunner {
    private final DedicatedConnections connections;
    private final RelaySettings settings;
    private final Map<String, Object> broker;
    private final FactRecords records;
    private @Nullable Relay relay;
    private @Nullable Thread thread;

    RelayRunner(
            DedicatedConnections connections,
            RelaySettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "chassis.topic") String topic,
            @ConfigProperty(name = "chassis.topic-prefix") Optional<String> topicPrefix,
            @ConfigProperty(name = "chassis.schema-base") String schemaBase) {
        this.connections = connections;
        this.settings = settings;
        this.broker = Map.copyOf(broker);
        this.records = new FactRecords(topicPrefix.orElse("") + topic, service, schemaBase);
    }

    void start(@Observes @Priority(2000) StartupEvent event) {
        if (settings.enabled()) {
            start();
        }
    }

    synchronized void start() {
        Relay fresh = newRelay();
        Thread runner = new Thread(fresh, "outbox-relay");
        runner.setDaemon(true);
        runner.start();
        relay = fresh;
        thread = runner;
    }

    Relay newRelay() {
        return new Relay(() -> new RelayStore(connections), () -> new FactSender(broker, records), settings);
    }

    FactSender newSender() {
        return new FactSender(broker, records);
    }

    boolean isLeading() {
        Relay current = relay;
        return current != null && current.isLeading();
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) {
        stop();
    }

    synchronized void stop() {
        Relay current = relay;
        Thread runner = thread;
        if (current == null || runner == null) {
            return;
        }
        current.stop();
        try {
            runner.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runner.interrupt();
        relay = null;
        thread = null;
    }
}
