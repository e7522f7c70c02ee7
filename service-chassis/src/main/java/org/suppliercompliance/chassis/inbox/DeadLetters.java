package org.suppliercompliance.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.time.Ids;

/** Puts aside what could not be applied: the record as it arrived, the reason, and the receipt, in one transaction. */
@ApplicationScoped
class DeadLetters {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_HEADER = 500;
    private static final Keyset OLDEST_FIRST = new Keyset("""
            select id, consumer, topic, kafka_partition, kafka_offset, event_id, event_type, subject, reason, attempts,
                   created_at, replayed_at
            from dead_letter""", "created_at", "timestamptz", "id", false);

    private final ObjectMapper json;
    private final EventReader reader;

    DeadLetters(ObjectMapper json, EventReader reader) {
        this.json = json;
        this.reader = reader;
    }

    void put(WorkerTransaction transaction, String consumer, ConsumerRecord<String, byte[]> record, Throwable failure) {
        UUID eventId = reader.id(record.headers());
        UUID receipt = reader.receiptId(record.headers());
        if (receipt != null) {
            Receipts.add(transaction, consumer, List.of(receipt));
        }
        byte[] payload = record.value();
        transaction.update(
                """
                insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, event_id, event_type, subject, event_key,
                                         headers, payload, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bytea, ?) on conflict do nothing""",
                Ids.next(),
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                eventId,
                shortHeader(record, "ce_type"),
                shortHeader(record, "ce_subject"),
                record.key() == null ? null : printable(record.key()),
                new Json(headers(record)),
                payload,
                reason(failure));
    }

    /** Whether the consumer put the record aside, and it was not replayed yet. */
    static boolean isOpen(WorkerTransaction transaction, String consumer, ConsumerRecord<String, byte[]> record) {
        return transaction
                .one(
                        "select exists (select from dead_letter where topic = ? and kafka_partition = ? and kafka_offset = ?"
                                + " and consumer = ? and replayed_at is null) as open",
                        row -> row.bool("open"),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        consumer)
                .orElseThrow();
    }

    /** A page of those that were not replayed yet. */
    static Slice<DeadLetter> open(WorkerTransaction transaction, PageRequest page) {
        return OLDEST_FIRST.fetch(
                transaction,
                page,
                "replayed_at is null",
                List.of(),
                row -> new DeadLetter(
                        row.uuid("id"),
                        row.text("consumer"),
                        row.text("topic"),
                        row.integer("kafka_partition"),
                        row.bigint("kafka_offset"),
                        row.nullableUuid("event_id"),
                        row.nullableText("event_type"),
                        row.nullableText("subject"),
                        row.text("reason"),
                        row.integer("attempts"),
                        row.instant("created_at"),
                        row.nullableInstant("replayed_at")),
                letter ->
                        new String[] {letter.createdAt().toString(), letter.id().toString()});
    }

    /** Why, for an operator: our own words for a poison event, else the kind of failure; never the data. */
    static String reason(Throwable failure) {
        String text = failure instanceof PoisonEventException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String clean = printable(text);
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }

    private String headers(ConsumerRecord<String, byte[]> record) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    printable(header.key()),
                    header.value() == null ? null : printable(new String(header.value(), StandardCharsets.UTF_8)));
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            return "{}";
        }
    }

    private static @Nullable String shortHeader(ConsumerRecord<String, byte[]> record, String name) {
        String value = EventReader.header(record.headers(), name);
        if (value == null) {
            return null;
        }
        String clean = printable(value);
        return clean.length() <= LONGEST_HEADER ? clean : clean.substring(0, LONGEST_HEADER);
    }

    /** PostgreSQL refuses NUL, and a log line must stay one line. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    }
}
