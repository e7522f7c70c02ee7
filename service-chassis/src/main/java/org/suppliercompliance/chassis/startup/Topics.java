package org.suppliercompliance.chassis.startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/**
 * Looks once whether the topics are there that this service writes and reads, beside the start: a broker that is away keeps no service
 * from starting. A missing one is made or named, as the settings say.
 */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");

    private final TopicSettings settings;
    private final Map<String, Object> broker;
    private final Set<String> needed;
    private volatile int missing;
    private volatile @Nullable Thread looking;

    Topics(
            TopicSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Instance<TopicSubscription> subscriptions,
            @ConfigProperty(name = "chassis.topic") String own,
            @ConfigProperty(name = "chassis.topic-prefix") Optional<String> prefix) {
        this.settings = settings;
        this.broker = new HashMap<>(broker);
        this.broker.put("default.api.timeout.ms", 10_000);
        this.broker.put("request.timeout.ms", 5_000);
        this.broker.put("reconnect.backoff.max.ms", 1_000);
        this.needed = new TreeSet<>();
        needed.add(prefix.orElse("") + own);
        subscriptions.forEach(subscription -> needed.add(prefix.orElse("") + subscription.topic()));
    }

    void start(@Observes @Priority(2400) StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("chassis.topics.missing", this, topics -> topics.missing)
                .description("Topics this service writes or reads that the broker does not have")
                .register(metrics);
        if (settings.check()) {
            Thread thread = new Thread(this::lookUntilAllAreThere, "topics");
            thread.setDaemon(true);
            looking = thread;
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = looking;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void lookUntilAllAreThere() {
        Set<String> named = Set.of();
        try (Admin admin = Admin.create(broker)) {
            while (true) {
                try {
                    Set<String> left = look(admin, needed);
                    missing = left.size();
                    if (left.isEmpty()) {
                        return;
                    }
                    if (!left.equals(named)) {
                        LOG.errorf(
                                "missing at the broker: %s; make them, or set chassis.topics.create=true",
                                String.join(", ", left));
                        named = left;
                    }
                } catch (ExecutionException e) {
                    LOG.debug("topics not looked at, the broker is away", e);
                }
                TimeUnit.MILLISECONDS.sleep(settings.pause().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("topics not looked at: %s", e.getMessage());
        }
    }

    /** Answers which of the topics are still missing after this look. */
    Set<String> look(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        Set<String> left = new TreeSet<>(topics);
        left.removeAll(admin.listTopics().names().get());
        if (!settings.create()) {
            return left;
        }
        for (String topic : List.copyOf(left)) {
            try {
                admin.createTopics(List.of(
                                new NewTopic(topic, settings.partitions(), settings.replicas()).configs(KEPT_FOR_EVER)))
                        .all()
                        .get();
                LOG.infof("topic %s made with %d partitions", topic, settings.partitions());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
            left.remove(topic);
        }
        return left;
    }
}
