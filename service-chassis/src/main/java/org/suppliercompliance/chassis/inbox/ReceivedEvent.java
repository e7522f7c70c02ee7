package org.suppliercompliance.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent from a topic, already checked for shape.
 *
 * @param id {@code ce_id}, the same on every repeat
 * @param source {@code ce_source}
 * @param type {@code ce_type}, for instance {@code shop.order-shipped.v1}
 * @param subject {@code ce_subject}, the aggregate's id
 * @param time when it happened, by the producer's suite clock
 * @param epoch the producer's epoch; versions compare as (epoch, version)
 * @param aggregateVersion the aggregate's version after the change
 * @param key the Kafka key
 * @param correlationId what set the chain of events off, or null
 * @param traceParent the trace the producer stated it in, or null
 * @param data the JSON data
 */
public record ReceivedEvent(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        int epoch,
        long aggregateVersion,
        String key,
        @Nullable String correlationId,
        @Nullable String traceParent,
        JsonNode data) {
    private static final String RESTORED = ".producer-restored.v1";

    /**
     * The data as a type of the consumer's own.
     *
     * @throws PoisonEventException if it has another shape
     */
    public <T> T dataAs(Class<T> type, ObjectMapper json) {
        try {
            return json.treeToValue(data, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new PoisonEventException("the data does not have the agreed shape", e);
        }
    }

    /** Whether its receipt could have left with its month: ids are UUIDv7, which begin with their moment. */
    boolean isFrom(Instant before) {
        return id.version() == 7
                && Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).isBefore(before);
    }

    /** Whether a type says that the producer's database was restored to an earlier time; every consumer heeds it. */
    static boolean isRestoration(String type) {
        return type.endsWith(RESTORED);
    }

    boolean isRestoration() {
        return isRestoration(type);
    }

    /** A fact that is stated anew after a restore keeps its id, so that what follows from it keeps its identity; it is received once per epoch. */
    UUID receiptId() {
        return receiptId(id, epoch);
    }

    static UUID receiptId(UUID id, int epoch) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ (epoch - 1));
    }
}
