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
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/**
 * Looks whether the topics are there that this service writes and reads, beside the start: a broker that is away keeps no service
 * from starting. A missing one is made or named, as the settings say. Once all are there it looks again now and then: a topic may be
 * deleted while the service runs.
 */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final TopicSettings settings;
    private final Map<String, Object> broker;
    private final Set<String> needed;
    private final Set<String> named = new HashSet<>();
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
        Gauge.builder("chassis.topics.missing", this, Topics::missing)
                .description("Topics this service writes or reads that the broker does not have")
                .register(metrics);
        if (settings.check()) {
            Thread thread = new Thread(this::lookAgainAndAgain, "topics");
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

    private void lookAgainAndAgain() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(look().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("topics not looked at: %s", e.getMessage());
        }
    }

    /** One look, with a client of its own: none idles between two looks. Answers when to look again. */
    Duration look() throws InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            return look(admin, needed).isEmpty() ? AGAIN : settings.pause();
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("topics not looked at, the broker is away", e);
            return settings.pause();
        }
    }

    /** How many topics were missing after the last look. */
    int missing() {
        return missing;
    }

    /** Answers which of the topics are still missing after this look. */
    Set<String> look(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        Set<String> left = new TreeSet<>(topics);
        left.removeAll(admin.listTopics().names().get());
        missing = left.size();
        named.retainAll(left);
        for (String topic : settings.create() ? List.copyOf(left) : List.<String>of()) {
            if (make(admin, topic)) {
                left.remove(topic);
                missing = left.size();
            }
        }
        if (!settings.create() && named.addAll(left)) {
            LOG.errorf(
                    "missing at the broker: %s; make them, or set chassis.topics.create=true", String.join(", ", left));
        }
        return left;
    }

    /** A refusal is told once, with its reason; what passes by itself is tried again with the next look. */
    private boolean make(Admin admin, String topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(
                            new NewTopic(topic, settings.partitions(), settings.replicas()).configs(KEPT_FOR_EVER)))
                    .all()
                    .get();
            LOG.infof("topic %s made with %d partitions", topic, settings.partitions());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            if (!(e.getCause() instanceof ApiException refusal) || refusal instanceof RetriableException) {
                throw e;
            }
            if (named.add(topic)) {
                LOG.errorf("missing at the broker: %s; it is not made: %s", topic, refusal.getMessage());
            }
            return false;
        }
    }
}
