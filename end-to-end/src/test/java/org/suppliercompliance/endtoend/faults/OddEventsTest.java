package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.local.ServiceProcess;

/**
 * Events in an order, of a version and of a size that their readers do not expect, while clients write. They stay in the topics, so this comes after
 * the case in which every record is sent once more.
 */
@Order(9)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OddEventsTest {
    private static final String AUDITS = "audits.v1";
    private static final String COMMUNICATED = "audit.non-compliance-communicated.v1";
    private static final String SUPPLIERS = "suppliers.v1";
    private static final String REGISTERED = "supplier.supplier-registered.v1";
    private static final String CHANGED = "supplier.supplier-details-changed.v1";
    private static final int WRITES = 200;
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int RAISED_LIMIT = 6_000_000;

    private final FaultBench bench = FaultBench.get();
    private final FaultAuthority authority = bench.authorities().get(0);
    private final MadeUpEvents events = new MadeUpEvents(bench, authority);

    @Test
    @Order(1)
    @DisplayName(
            "FC2: the third version of a supplier comes before the second, and of another the second never comes: no copy takes the older over the newer, it is counted, and what lies behind it arrives")
    void a_newer_version_before_an_older_one() throws Exception {
        FaultBench.prove("FC2", proof -> {
            Run run = new Run("FC2", List.of(Load.Write.SUPPLIER, Load.Write.RAISE, Load.Write.COMMUNICATE));
            ObjectNode pattern = events.stated(REGISTERED, data -> true);
            String late = UUID.randomUUID().toString();
            String never = UUID.randomUUID().toString();
            double before = counted("notification", "stale") + counted("audit", "stale");
            events.send(List.of(
                    supplier(pattern, late, REGISTERED, 1),
                    supplier(pattern, late, CHANGED, 3),
                    supplier(pattern, never, REGISTERED, 1),
                    supplier(pattern, never, CHANGED, 3)));
            List<String> newest = List.of("Version 3", "Version 3");
            for (String id : List.of(late, never)) {
                Tables.await(FaultBench.LONG, () -> names(id).equals(newest), () -> id + " is " + names(id));
            }
            events.send(List.of(supplier(pattern, late, CHANGED, 2)));
            Tables.await(
                    FaultBench.LONG,
                    () -> stale(before) >= newest.size(),
                    () -> stale(before) + " consumers counted the late version");
            proof.hit("version 3 before 2 of one supplier and without 2 of another, counted as older by "
                    + Math.round(stale(before)) + " consumers");
            Duration behind = events.alertBehind("behind a late version");
            run.untilAcknowledged(WRITES);
            run.stopAndCheck(proof);
            proof.figure("an alert behind it after", CrashTest.seconds(behind));
            assertThat(names(late)).isEqualTo(newest);
            assertThat(names(never)).isEqualTo(newest);
            assertThat(setAside("notification", late)).isZero();
            everybodyIsReady();
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "FC4: an event of a newer version passes by and is counted, unknown fields are ignored, an unknown status is set aside, and the partition goes on")
    void versions_fields_and_codes_that_nobody_knows() throws Exception {
        FaultBench.prove("FC4", proof -> {
            Run run = new Run("FC4", List.of(Load.Write.RAISE, Load.Write.COMMUNICATE));
            events.alertBehind("before what nobody knows");
            ObjectNode pattern = events.stated(
                    COMMUNICATED, data -> data.path("authority").asText().equals(authority.code));
            String newer = UUID.randomUUID().toString();
            String extended = UUID.randomUUID().toString();
            String unknown = UUID.randomUUID().toString();
            // of a reference of its own: the pattern's case would have its mail under two ids
            ObjectNode withMore = pattern.deepCopy().put("id", extended).put("reference", "NC-2026-99999");
            withMore.putObject("colour").putArray("of").add(1);
            ObjectNode teleported = pattern.deepCopy().put("id", unknown).put("status", "TELEPORTED");
            double before = counted("notification", "unknown_version");
            events.send(List.of(
                    communicated(newer, "audit.non-compliance-communicated.v2", "{\"anything\": {\"else\": [1]}}"),
                    communicated(extended, COMMUNICATED, withMore.toString()),
                    communicated(unknown, COMMUNICATED, teleported.toString())));
            Duration behind = events.alertBehind("behind what nobody knows");
            Tables.await(
                    FaultBench.LONG,
                    () -> setAside("notification", unknown) == 2 && setAside("supplier", unknown) == 1,
                    () -> "not set aside by everybody");
            Tables.await(
                    FaultBench.LONG,
                    () -> counted("notification", "unknown_version") - before >= 2,
                    () -> "the newer version is not counted");
            run.untilAcknowledged(WRITES);
            run.stopAndCheck(proof);
            List<String> reasons = bench.tables()
                    .rows(
                            "notification",
                            "select distinct reason from dead_letter where subject = '" + unknown + "'",
                            row -> row.getString(1));
            proof.hit("a newer version passed by %.0f times, a status nobody knows set aside as %s"
                    .formatted(counted("notification", "unknown_version") - before, reasons));
            proof.figure("an alert behind them after", CrashTest.seconds(behind));
            assertThat(reasons).containsExactly("unknown status TELEPORTED");
            assertThat(events.alerts(extended)).as("what has more fields").isEqualTo(1);
            assertThat(events.alerts(unknown)).isZero();
            assertThat(events.alerts(newer)).isZero();
            assertThat(setAside("notification", newer)).isZero();
            everybodyIsReady();
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "FC5: a body of 5 MB is refused at the API, an event of 5 MB at the broker; one that a larger limit lets in is set aside, and the partition goes on")
    void an_event_of_five_megabytes() throws Exception {
        FaultBench.prove("FC5", proof -> {
            Run run = new Run("FC5", List.of(Load.Write.RAISE, Load.Write.COMMUNICATE));
            String answer = raisedWith("FC5 " + "x".repeat(FIVE_MEGABYTES));
            proof.figure("answer to a body of 5 MB", answer);
            assertThat(answer).isIn("413", "none, the connection ended");
            String subject = UUID.randomUUID().toString();
            ProducerRecord<byte[], byte[]> large =
                    communicated(subject, COMMUNICATED, "{\"padding\": \"" + "x".repeat(FIVE_MEGABYTES) + "\"}");
            assertThatThrownBy(() -> events.send(List.of(large)))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            proof.hit("the broker refused a record of " + large.value().length + " bytes");
            proof.figure(
                    "an alert behind the refused one after", CrashTest.seconds(events.alertBehind("behind a refusal")));
            limit(OpType.SET);
            try {
                Tables.await(FaultBench.LONG, () -> isTaken(large), () -> "the broker does not take it");
            } finally {
                limit(OpType.DELETE);
            }
            Duration behind = events.alertBehind("behind five megabytes");
            Tables.await(
                    FaultBench.LONG,
                    () -> setAside("notification", subject) == 2 && setAside("supplier", subject) == 1,
                    () -> "not set aside by everybody");
            proof.hit("with a larger limit it was taken, and set aside by three consumers");
            proof.figure("an alert behind the one that was set aside after", CrashTest.seconds(behind));
            run.untilAcknowledged(WRITES);
            run.stopAndCheck(proof);
            assertThat(bench.tables()
                            .number("audit", "select count(*) from non_compliance where description like 'FC5 xxx%'"))
                    .isZero();
            everybodyIsReady();
        });
    }

    private static ProducerRecord<byte[], byte[]> supplier(ObjectNode pattern, String id, String type, long version) {
        ObjectNode data = pattern.deepCopy().put("id", id).put("legalName", "Version " + version);
        return MadeUpEvents.event(SUPPLIERS, id, id, type, version, MadeUpEvents.bytes(data));
    }

    /** In the partition of the authority's own cases. */
    private ProducerRecord<byte[], byte[]> communicated(String id, String type, String data) {
        return MadeUpEvents.event(AUDITS, authority.supplier, id, type, 1, data.getBytes(StandardCharsets.UTF_8));
    }

    /** What the copies of two services call the supplier. */
    private List<String> names(String id) {
        String of = " from known_supplier where id = '" + id + "'";
        return List.of(
                String.join(" ", bench.tables().rows("notification", "select name" + of, row -> row.getString(1))),
                String.join(" ", bench.tables().rows("audit", "select legal_name" + of, row -> row.getString(1))));
    }

    private double stale(double before) {
        return counted("notification", "stale") + counted("audit", "stale") - before;
    }

    /** How many events the replicas of a service have counted so, over their consumers. */
    private double counted(String service, String outcome) {
        return bench.replicas(service).stream()
                .mapToDouble(each -> Prometheus.numbers(each).getOrDefault("chassis_inbox_" + outcome + "_total", 0.0))
                .sum();
    }

    /** How many consumers of a service put the event to the dead letters. */
    private long setAside(String service, String subject) {
        return bench.tables().number(service, "select count(*) from dead_letter where subject = '" + subject + "'");
    }

    /** What is answered to a finding that is described so; a connection that ends before all is sent answers nothing. */
    private String raisedWith(String description) {
        String body = authority.finding(bench.today().toString(), description);
        try {
            return Integer.toString(bench.http()
                    .create(bench.suite().url("audit") + "/non-compliances", authority.auditor(), body)
                    .status());
        } catch (Http.Unknown cut) {
            return "none, the connection ended";
        }
    }

    private boolean isTaken(ProducerRecord<byte[], byte[]> record) {
        try {
            events.send(List.of(record));
            return true;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void limit(OpType how) throws Exception {
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RAISED_LIMIT));
        Map<ConfigResource, Collection<AlterConfigOp>> change =
                Map.of(new ConfigResource(ConfigResource.Type.TOPIC, AUDITS), List.of(new AlterConfigOp(limit, how)));
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bench.suite().broker().bootstrapServers()))) {
            admin.incrementalAlterConfigs(change).all().get(30, TimeUnit.SECONDS);
        }
    }

    private void everybodyIsReady() {
        assertThat(bench.everyReplica()).allMatch(ServiceProcess::isReady);
    }
}
