package org.suppliercompliance.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

/** Produces the real events of the other services to their real topics, and waits until this service knows them. */
public final class SuiteFacts {
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    private static int epoch = 1;

    private SuiteFacts() {}

    /** Everything told meanwhile is of this epoch, as after a restore of the producer. */
    public static void inEpoch(int later, Runnable telling) {
        epoch = later;
        try {
            telling.run();
        } finally {
            epoch = 1;
        }
    }

    /** The producer of the topic was restored to an earlier time, and still knows this aggregate or not. */
    public static void restored(String topic, String subject, String key, boolean known) {
        String service = topic.equals("suppliers.v1") ? "supplier" : "criteria";
        String data = "{\"cutOver\":\"2026-11-22T10:00:00Z\",\"known\":" + known + "}";
        send(topic, service + ".producer-restored.v1", subject, key, 0, data);
    }

    /** Waits until the consumer has applied this version of the second epoch. */
    public static void awaitSecondEpoch(String consumer, String subject, long version) {
        await("select 1 from inbox_aggregate where consumer = '" + consumer + "' and subject = '" + subject
                + "' and epoch = 2 and version = " + version);
    }

    /** An authority with the usual ladder and months. */
    /** A code that no other test uses, of an authority or a network. */
    public static String code(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** An authority of Stockholm's zone that no other test uses; its code. */
    public static String newAuthority(String prefix) {
        String code = code(prefix);
        authority(code, "Europe/Stockholm");
        return code;
    }

    public static void authority(String code, String zone) {
        authority(code, zone, "[14,7,1]", "[0,7,30]", 1);
    }

    public static void authority(String code, String zone, String before, String after, long version) {
        authority(code, zone, before, after, 1, 6, version);
    }

    /** An authority with months of its own until the plan and until the correction. */
    public static void authority(
            String code,
            String zone,
            String before,
            String after,
            int planDueMonths,
            int correctionDueMonths,
            long version) {
        String type = version == 1 ? "supplier.authority-registered.v1" : "supplier.authority-changed.v1";
        send("suppliers.v1", type, code, code, version, """
                {"code":"%s","name":"%s","country":"SE","zone":"%s","languages":["sv"],"networks":[],"entities":[],
                 "stepsBefore":%s,"stepsAfter":%s,"planDueMonths":%d,"correctionDueMonths":%d,"reportDueMonths":6}""".formatted(
                        code, code, zone, before, after, planDueMonths, correctionDueMonths));
        await("select 1 from known_authority where code = '" + code + "' and steps_before = '"
                + before.replace('[', '{').replace(']', '}') + "' and zone = '" + zone + "' and plan_due_months = "
                + planDueMonths + " and correction_due_months = " + correctionDueMonths);
    }

    /** An authority in networks. */
    public static void member(String code, long version, String... networks) {
        String data = """
                {"code":"%s","name":"%s","country":"SE","zone":"Europe/Stockholm","languages":["sv"],"networks":[%s],"entities":[],
                 "stepsBefore":[14,7,1],"stepsAfter":[0,7,30],"planDueMonths":1,"correctionDueMonths":6,"reportDueMonths":6}""".formatted(
                        code,
                        code,
                        Stream.of(networks).map(network -> '"' + network + '"').collect(Collectors.joining(",")));
        String type = version == 1 ? "supplier.authority-registered.v1" : "supplier.authority-changed.v1";
        send("suppliers.v1", type, code, code, version, data);
        String told = Stream.of(networks).sorted().collect(Collectors.joining(","));
        await("select 1 from known_authority where code = '" + code + "'");
        await("select 1 where '" + told
                + "' = coalesce((select string_agg(network, ',' order by network) from known_network_member where member = '"
                + code + "'), '')");
    }

    /** A contract with a known period; without one when the end is null. */
    public static UUID contract(String authority, UUID supplier, String start, @Nullable String end) {
        UUID id = Ids.next();
        contract(id, 1, authority, supplier, start, end);
        return id;
    }

    public static void contract(
            UUID id, long version, String authority, UUID supplier, String start, @Nullable String end) {
        String type = version == 1 ? "supplier.contract-registered.v1" : "supplier.contract-changed.v1";
        send("suppliers.v1", type, id.toString(), supplier.toString(), version, """
                {"id":"%s","authority":"%s","supplierId":"%s","reference":"C-1","title":"Computers","cpvCodes":[],"value":null,"start":"%s",
                 "end":%s,"periodKnown":%s,"concludedOn":null,"reportingDuty":false,"rightToAudit":true,"sanctionClause":true}""".formatted(
                        id, authority, supplier, start, end == null ? "null" : '"' + end + '"', end != null));
        await("select 1 from known_contract where id = '" + id + "' and ends_on is not distinct from "
                + (end == null ? "null::date" : "'" + end + "'::date"));
    }

    public static UUID supplier() {
        UUID id = Ids.next();
        supplier(id);
        return id;
    }

    public static void supplier(UUID id) {
        send(
                "suppliers.v1",
                "supplier.supplier-registered.v1",
                id.toString(),
                id.toString(),
                1,
                "{\"id\":\"%s\",\"legalName\":\"Exempel AB\",\"country\":\"SE\",\"identifiers\":[],\"roles\":[\"RESELLER\"]}"
                        .formatted(id));
        await("select 1 from known_supplier where id = '" + id + "'");
    }

    /** From here on the first is the second. */
    public static void merged(UUID supplier, UUID survivor) {
        String id = supplier.toString();
        send("suppliers.v1", "supplier.supplier-merged.v1", id, id, 2, """
                {"id":"%s","survivorId":"%s","mergedInto":"%2$s","mergedAt":"2026-11-22T10:15:30Z"}""".formatted(supplier, survivor));
        await("select 1 from known_supplier where id = '" + supplier + "' and survivor_id = '" + survivor + "'");
    }

    public static UUID criterion(String code, int version) {
        UUID id = Ids.next();
        send(
                "criteria.v1",
                "criteria.criterion-published.v1",
                id.toString(),
                id.toString(),
                version,
                "{\"id\":\"%s\",\"code\":\"%s\",\"version\":%d,\"theme\":\"monitoring\",\"titles\":{\"en\":\"Working time\"},\"uses\":[]}"
                        .formatted(id, code, version));
        await("select 1 from known_criterion where id = '" + id + "'");
        return id;
    }

    public static void send(String topic, String type, String subject, String key, long version, String data) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(TestServers.topicPrefix() + topic, null, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "urn:service:" + type.substring(0, type.indexOf('.')),
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_epoch",
                        Integer.toString(epoch),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    /** Waits until the query has a row. */
    public static void await(String query) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("select count(*) from (" + query + ") q") > 0);
    }

    /** One number, as the superuser sees it. */
    /** Waits until a session waits for a lock in a statement that is like this. */
    public static void awaitLock(String statement) {
        await("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%" + statement + "%'");
    }

    public static long count(String query) {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row, as the superuser sees it. */
    public static List<String> texts(String query) {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
