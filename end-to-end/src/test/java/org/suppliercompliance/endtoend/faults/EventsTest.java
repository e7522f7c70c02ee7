package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What nobody should ever send, on the real topics, to the packaged services. */
@Order(8)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventsTest {
    private static final String AUDITS = "audits.v1";
    private static final String TYPE = "non-compliance-communicated";

    private final FaultBench bench = FaultBench.get();
    private final MadeUpEvents events =
            new MadeUpEvents(bench, bench.authorities().get(0));

    @Test
    @Order(1)
    @DisplayName("FC1: every record of every topic comes once more: not one row, alert, mail or webhook is different")
    void every_record_once_more() throws Exception {
        FaultBench.prove("FC1", proof -> {
            bench.tables().awaitDrained(FaultBench.LONG);
            bench.tables().awaitDelivered(FaultBench.LONG);
            List<String> before = projections();
            int told = new Observer(bench).told().size();
            List<ConsumerRecord<byte[], byte[]>> records = new Observer(bench).records();
            events.send(records.stream()
                    .map(record -> new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .toList());
            long behind = bench.tables().lag();
            proof.hit(records.size() + " records sent again, consumers " + behind + " behind");
            Instant start = Instant.now();
            bench.tables().awaitRead(FaultBench.LONG);
            proof.figure("read again in", CrashTest.seconds(Duration.between(start, Instant.now())));
            bench.tables().awaitDelivered(FaultBench.LONG);
            proof.figure("tables compared", before.size());
            assertThat(projections()).isEqualTo(before);
            assertThat(new Observer(bench).told()).hasSize(told);
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "FC3: records that are no JSON, empty, null, of another type or content type: dead letters with a reason, the partition goes on in 5 s")
    void poison() throws Exception {
        FaultBench.prove("FC3", proof -> {
            Observed.Event any = new Observer(bench)
                    .topics().stream()
                            .filter(event -> event.type().contains(TYPE))
                            .findFirst()
                            .orElseThrow();
            long before = dead();
            byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
            List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
            for (int partition = 0; partition < 3; partition++) {
                poison.add(record(
                        partition, any.type(), "application/json", "{not json".getBytes(StandardCharsets.UTF_8)));
                poison.add(record(partition, any.type(), "application/json", json));
                poison.add(record(partition, any.type(), "application/json", new byte[0]));
                poison.add(record(partition, any.type(), "application/json", null));
                poison.add(record(partition, any.type(), "text/html", json));
                poison.add(record(partition, "nobody.knows-this.v9", "application/json", json));
            }
            events.send(poison);
            Duration behind = events.alertBehind("behind the poison");
            bench.tables().awaitRead(FaultBench.LONG);
            long put = dead() - before;
            proof.hit(poison.size() + " poisonous records sent, " + put + " dead letters");
            proof.figure("an alert behind them after", CrashTest.seconds(behind));
            assertThat(put).isGreaterThanOrEqualTo(5 * 3);
            assertThat(behind).isLessThan(Duration.ofSeconds(5));
            List<String> reasons = bench.tables()
                    .rows(
                            "notification",
                            "select distinct reason from dead_letter order by 1",
                            row -> row.getString(1));
            proof.figure("reasons", reasons);
            assertThat(reasons).hasSizeGreaterThanOrEqualTo(4);
            bench.everyReplica()
                    .forEach(service -> assertThat(service.isReady()).isTrue());
        });
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, String type, String contentType, byte[] value) {
        String subject = UUID.randomUUID().toString();
        var record =
                new ProducerRecord<byte[], byte[]>(AUDITS, partition, subject.getBytes(StandardCharsets.UTF_8), value);
        MadeUpEvents.head(record, subject, type, 1, contentType);
        return record;
    }

    private long dead() {
        return bench.tables().number("notification", "select count(*) from dead_letter");
    }

    /** A checksum of every table that events fill, by name. */
    private List<String> projections() {
        List<String> sums = new ArrayList<>();
        for (String service : FaultBench.SERVICES) {
            List<String> tables = bench.tables()
                    .rows(
                            service,
                            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                                    + " and (table_name like 'known\\_%' or table_name in ('fact', 'alert', 'delivery', 'inbox', 'inbox_aggregate',"
                                    + " 'dead_letter', 'calendar_date', 'supplier_standing')) order by 1",
                            row -> row.getString(1));
            for (String table : tables) {
                sums.add(bench.tables().checksum(service, table));
            }
        }
        return sums;
    }
}
