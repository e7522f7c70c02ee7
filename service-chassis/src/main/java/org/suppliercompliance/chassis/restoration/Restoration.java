package org.suppliercompliance.chassis.restoration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.inbox.TopicTail;
import org.suppliercompliance.chassis.inbox.TopicTail.Published;
import org.suppliercompliance.chassis.time.Ids;

/**
 * What was published after the cut-over is on the topic and not in the restored journal: these facts are lost, but others know them. In a
 * new epoch, which outranks every version of the old one, each aggregate concerned is stated anew as it stands in the journal, under the
 * ids its facts have had, or is told to be unknown. The cost follows what was lost, not what there is.
 */
@ApplicationScoped
class Restoration {
    private static final Logger LOG = Logger.getLogger(Restoration.class);

    /** Clocks differ, and a fact waits a little before it is published. Looking too far back does no harm. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /** The newest fact of each kind, in order; copies for further viewers of the change feed were never on the topic. */
    private static final String RESTATE = """
            insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, counterparty, occurred_at,
                                correlation_id, causation_id, data)
            select event_id, event_type, subject, aggregate_version, ?, event_key, audience, counterparty, occurred_at, correlation_id,
                   causation_id, data
            from (select distinct on (subject, event_type) * from outbox
                  where subject = any(?) and published_at is distinct from occurred_at and event_type not like '%.producer-restored.v1'
                  order by subject, event_type, position desc) as newest
            order by position""";

    private final WorkerTransactions transactions;
    private final TopicTail tail;
    private final Instance<AfterRestoration> others;
    private final ObjectMapper json;
    private final String topic;
    private final String service;

    Restoration(
            WorkerTransactions transactions,
            TopicTail tail,
            @Any Instance<AfterRestoration> others,
            ObjectMapper json,
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "chassis.topic") String topic,
            @ConfigProperty(name = "chassis.topic-prefix") Optional<String> topicPrefix) {
        this.transactions = transactions;
        this.tail = tail;
        this.others = others;
        this.json = json;
        this.topic = topicPrefix.orElse("") + topic;
        this.service = service;
    }

    /** What was done: the new epoch, how many facts were lost, and how many aggregates were stated anew or told to be unknown. */
    record Outcome(int epoch, int lostFacts, int restatedAggregates, int unknownAggregates) {}

    /** The data of the fact. */
    record ProducerRestored(Instant cutOver, boolean known) {}

    Outcome restored(Instant cutOver, @Nullable Instant stoppedAt) {
        List<Published> published = tail.since(topic, cutOver.minus(MARGIN));
        Outcome outcome = transactions.call(transaction -> {
            Instant until = stoppedAt == null ? transaction.now() : stoppedAt;
            others.forEach(other -> other.restored(cutOver, until, transaction));
            return restored(cutOver, published, transaction);
        });
        LOG.infof("restored to %s: %s", cutOver, outcome);
        return outcome;
    }

    private Outcome restored(Instant cutOver, List<Published> published, WorkerTransaction transaction) {
        transaction.takesUpTo(AT_MOST);
        List<Published> lost = lost(published, transaction);
        int epoch = transaction
                .one(
                        "update producer_epoch set epoch = epoch + 1, since = clock_timestamp() returning epoch",
                        row -> row.integer("epoch"))
                .orElseThrow();
        Map<String, Published> aggregates = new LinkedHashMap<>();
        lost.forEach(each -> aggregates.put(each.subject(), each));
        Set<String> known = new TreeSet<>(transaction.query(
                "select distinct subject from outbox where subject = any(?)",
                row -> row.text("subject"),
                aggregates.keySet()));
        for (Published each : aggregates.values()) {
            tell(each, new ProducerRestored(cutOver, known.contains(each.subject())), epoch, transaction);
        }
        transaction.update(RESTATE, epoch, known);
        return new Outcome(epoch, lost.size(), known.size(), aggregates.size() - known.size());
    }

    private static List<Published> lost(List<Published> published, WorkerTransaction transaction) {
        Object ids = published.stream().map(Published::id).toArray(UUID[]::new);
        Set<UUID> lost = Set.copyOf(transaction.query(
                "select distinct seen.id from unnest(?) as seen(id)"
                        + " where not exists (select from outbox where event_id = seen.id)",
                row -> row.uuid("id"),
                ids));
        return new ArrayList<>(
                published.stream().filter(each -> lost.contains(each.id())).toList());
    }

    /** Goes the way the lost facts went, so that it comes behind them. */
    private void tell(Published each, ProducerRestored data, int epoch, WorkerTransaction transaction) {
        transaction.update(
                "insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, occurred_at, data)"
                        + " values (?, ?, ?, 0, ?, ?, ?, ?::json)",
                Ids.next(),
                service + ".producer-restored.v1",
                each.subject(),
                epoch,
                each.key(),
                transaction.now(),
                json.valueToTree(data).toString());
    }
}
