package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** Reads the data of the supplier service's events; what is needed and missing makes the event poison. */
final class TopicData {
    private TopicData() {}

    static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new PoisonEventException(member + " is missing");
        }
        return value.asText();
    }

    static @Nullable String textOrNull(JsonNode data, String member) {
        return data.hasNonNull(member) ? text(data, member) : null;
    }

    static UUID id(JsonNode data, String member) {
        try {
            return UUID.fromString(text(data, member));
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException(member + " is not a UUID", e);
        }
    }

    static @Nullable LocalDate dateOrNull(JsonNode data, String member) {
        try {
            return data.hasNonNull(member) ? LocalDate.parse(text(data, member)) : null;
        } catch (DateTimeException e) {
            throw new PoisonEventException(member + " is not a date", e);
        }
    }

    /** Empty when there is no such member. */
    static List<String> texts(JsonNode data, String member) {
        List<String> values = new ArrayList<>();
        data.path(member).forEach(value -> values.add(value.asText()));
        return values;
    }
}
