package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.WebhookReceiver.Arrival;
import org.suppliercompliance.endtoend.faults.Observed.Event;
import org.suppliercompliance.endtoend.faults.Observed.Sighting;
import org.suppliercompliance.endtoend.faults.Observed.Told;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** Reads what is left of a run through every door the suite has. */
final class Observer {
    private static final List<String> TOPICS = List.of("suppliers.v1", "criteria.v1", "audits.v1", "notifications.v1");
    private static final Map<String, String> COLLECTIONS = Map.of(
            "audit",
            "/non-compliances/",
            "supplier",
            "/suppliers/",
            "criteria",
            "/criteria/",
            "notification",
            "/people/");

    private final FaultBench bench;
    private final Http http = new Http(Duration.ofSeconds(30));

    Observer(FaultBench bench) {
        this.bench = bench;
    }

    /** Everything, with what must and must not have been told. */
    Observed observe(List<Operation> history, Set<String> once, Set<String> never) {
        Map<String, Event> committed = committed();
        Map<String, List<String>> receipts = receipts();
        Map<String, Set<String>> handled = new HashMap<>();
        receipts.forEach((consumer, ids) -> ids.forEach(id -> {
            Event event = committed.get(id);
            if (event != null) {
                handled.computeIfAbsent(consumer, same -> new HashSet<>()).add(event.type());
            }
        }));
        return new Observed(
                rows(), readable(history), committed, topics(), handled, receipts, told(), once, never, sightings());
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        count(rows, "audit", "select description, count(*) from non_compliance group by 1");
        count(
                rows,
                "audit",
                "select 'communicate ' || non_compliance_id, count(*) from case_record where act = 'COMMUNICATE' group by 1");
        count(rows, "supplier", "select legal_name, count(*) from supplier group by 1");
        count(rows, "criteria", "select code, count(*) from criterion where authority is not null group by 1");
        count(rows, "notification", "select upper(split_part(email, '@', 1)), count(*) from person group by 1");
        return rows;
    }

    private void count(Map<String, Integer> rows, String database, String query) {
        bench.tables().rows(database, query, row -> rows.put(row.getString(1), row.getInt(2)));
    }

    /** Asks the API for each acknowledged write by the id it answered. */
    private Set<String> readable(List<Operation> history) {
        Set<String> readable = ConcurrentHashMap.newKeySet();
        Map<String, FaultAuthority> authorities = new HashMap<>();
        bench.authorities().forEach(authority -> authorities.put(authority.code, authority));
        List<Operation> acknowledged = history.stream()
                .filter(each -> each.isWrite() && each.outcome() == Outcome.OK)
                .toList();
        acknowledged.parallelStream().forEach(write -> {
            String url = bench.suite().url(write.service()) + COLLECTIONS.get(write.service()) + write.id();
            String token = authorities.get(write.authority()).token("sustainability-manager");
            JsonNode body = http.get(url, token).body();
            boolean there = write.kind().equals("COMMUNICATE")
                    ? !body.path("status").asText("DETECTED").equals("DETECTED")
                    : body.toString().toUpperCase(Locale.ROOT).contains(write.marker());
            if (there) {
                readable.add(write.marker());
            }
        });
        return readable;
    }

    private Map<String, Event> committed() {
        Map<String, Event> committed = new LinkedHashMap<>();
        for (String service : FaultBench.SERVICES) {
            bench.tables()
                    .rows(
                            service,
                            "select event_id, event_type, subject, epoch, aggregate_version from outbox order by position",
                            row -> committed.put(
                                    row.getString(1),
                                    new Event(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getInt(4),
                                            row.getLong(5))));
        }
        return committed;
    }

    private Map<String, List<String>> receipts() {
        Map<String, List<String>> receipts = new HashMap<>();
        for (String service : FaultBench.SERVICES) {
            bench.tables()
                    .rows(
                            service,
                            "select consumer, event_id from inbox",
                            row -> receipts.computeIfAbsent(
                                            service + " " + row.getString(1), consumer -> new ArrayList<>())
                                    .add(row.getString(2)));
        }
        return receipts;
    }

    /** Every event of every topic that a service has stated, partition by partition. */
    List<Event> topics() {
        return records().stream()
                .filter(record -> isStated(record.headers()))
                .map(record -> event(record.headers()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bench.suite().broker().bootstrapServers());
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
                }
            }
        }
        return records;
    }

    /** Whether a service has stated it: a case may have written events of its own into the topics. */
    static boolean isStated(Headers headers) {
        return headers.lastHeader("ce_id") != null
                && !text(headers, "ce_source").equals(MadeUpEvents.SOURCE);
    }

    private static Event event(Headers headers) {
        return new Event(
                text(headers, "ce_id"),
                text(headers, "ce_type"),
                text(headers, "ce_subject"),
                Integer.parseInt(text(headers, "ce_epoch")),
                Long.parseLong(text(headers, "ce_aggregateversion")));
    }

    static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Alerts, mails and webhooks; each authority has one person of each kind, so the kind and the case say who. */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        bench.tables()
                .rows(
                        "notification",
                        "select f.type, coalesce(f.case_id, f.subject_id), coalesce(f.clock, ''), coalesce(f.step, 0), a.id"
                                + " from alert a join fact f on f.id = a.fact_id",
                        row -> told.add(new Told(
                                "alert " + key(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                                row.getString(5))));
        mails().forEach(mail -> told.add(new Told("mail " + mail.to() + " " + mail.subject(), mail.id())));
        for (FaultAuthority authority : bench.authorities()) {
            for (Arrival arrival : authority.receiver.arrivals()) {
                JsonNode data = arrival.body().path("data");
                told.add(new Told(
                        "webhook "
                                + key(
                                        arrival.body().path("type").asText(),
                                        data.path("nonComplianceId").asText(),
                                        data.path("clock").asText(""),
                                        data.path("step").asInt(0)),
                        arrival.id()));
            }
        }
        return told;
    }

    static String key(String type, String caseId, String clock, int step) {
        return type + " " + caseId + " " + clock + " " + step;
    }

    /** A mail as it arrived. */
    record Arrived(String to, String subject, String id) {}

    List<Arrived> mails() {
        List<Arrived> mails = new ArrayList<>();
        try {
            for (MimeMessage message : bench.mail().getReceivedMessages()) {
                mails.add(new Arrived(
                        message.getAllRecipients()[0].toString(), message.getSubject(), message.getMessageID()));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("not a readable mail", e);
        }
        return mails;
    }

    private List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (FaultAuthority authority : bench.authorities()) {
            for (Arrival arrival : authority.receiver.arrivals()) {
                String owner = arrival.body().path("data").path("authority").asText(authority.code);
                sightings.add(new Sighting(authority.code, owner));
            }
        }
        return sightings;
    }
}
