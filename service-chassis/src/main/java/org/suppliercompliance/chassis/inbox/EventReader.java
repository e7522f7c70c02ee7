package org.suppliercompliance.chassis.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record's CloudEvents headers and JSON, and says plainly what is wrong with one that cannot be read. */
@ApplicationScoped
class EventReader {
    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** The type of an event, or null when the record is no event at all. */
    @Nullable
    String type(Headers headers) {
        return header(headers, "ce_type");
    }

    /** The id of an event, or null when it has none that can be used. */
    @Nullable
    UUID id(Headers headers) {
        try {
            String id = header(headers, "ce_id");
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What an event that may not be readable is received under; null when it has no id that can be used. */
    @Nullable
    UUID receiptId(Headers headers) {
        UUID id = id(headers);
        return id == null ? null : ReceivedEvent.receiptId(id, epochOrFirst(headers));
    }

    ReceivedEvent read(Headers headers, @Nullable String key, byte @Nullable [] value) {
        if (!"1.0".equals(header(headers, "ce_specversion"))) {
            throw new PoisonEventException("no CloudEvents 1.0 headers");
        }
        String contentType = required(headers, "content-type").toLowerCase(Locale.ROOT);
        if (!contentType.equals("application/json") && !contentType.startsWith("application/json;")) {
            throw new PoisonEventException("content type is not application/json");
        }
        UUID id = id(headers);
        if (id == null) {
            throw new PoisonEventException("ce_id is missing or no UUID");
        }
        if (key == null) {
            throw new PoisonEventException("the record has no key");
        }
        return new ReceivedEvent(
                id,
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                time(required(headers, "ce_time")),
                epoch(headers),
                number(headers, "ce_aggregateversion", null),
                key,
                header(headers, "ce_correlationid"),
                header(headers, "ce_traceparent"),
                data(value));
    }

    static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static int epoch(Headers headers) {
        return (int) number(headers, "ce_epoch", "1");
    }

    private static int epochOrFirst(Headers headers) {
        try {
            return epoch(headers);
        } catch (PoisonEventException e) {
            return 1;
        }
    }

    private static String required(Headers headers, String name) {
        String value = header(headers, name);
        if (value == null || value.isEmpty()) {
            throw new PoisonEventException("header " + name + " is missing");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonEventException("ce_time is no RFC 3339 time", e);
        }
    }

    private static long number(Headers headers, String name, @Nullable String otherwise) {
        String text = header(headers, name);
        if (text == null) {
            text = otherwise == null ? required(headers, name) : otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new PoisonEventException("header " + name + " is no number", e);
        }
    }

    private JsonNode data(byte @Nullable [] value) {
        if (value == null) {
            throw new PoisonEventException("the record is a tombstone");
        }
        if (value.length == 0) {
            throw new PoisonEventException("the data is empty");
        }
        try {
            JsonNode node = json.readTree(value);
            if (node == null || !node.isObject()) {
                throw new PoisonEventException("the data is no JSON object");
            }
            return node;
        } catch (IOException e) {
            // The parser's message would quote the data.
            throw new PoisonEventException("the data is not JSON", e);
        }
    }
}
