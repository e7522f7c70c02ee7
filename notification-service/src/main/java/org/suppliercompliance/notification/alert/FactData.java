package org.suppliercompliance.notification.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** Reads the data of events. Members nobody asks for pass by; a missing one that is needed makes the event poison. */
final class FactData {
    private FactData() {}

    static <T> T required(JsonNode data, String member, Function<String, T> parse) {
        T value = optional(data, member, parse);
        if (value == null) {
            throw new PoisonEventException(member + " is missing");
        }
        return value;
    }

    static String required(JsonNode data, String member) {
        return required(data, member, Function.identity());
    }

    static <T> @Nullable T optional(JsonNode data, String member, Function<String, T> parse) {
        JsonNode value = data.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new PoisonEventException(member + " is not a value");
        }
        return parsed(value, member, parse);
    }

    static List<String> requiredList(JsonNode data, String member) {
        if (!data.path(member).isArray()) {
            throw new PoisonEventException(member + " is missing");
        }
        return list(data, member);
    }

    /** Empty when there is no such member. */
    static List<String> list(JsonNode data, String member) {
        return list(data, member, Function.identity());
    }

    static <T> List<T> list(JsonNode data, String member, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        data.path(member).forEach(value -> values.add(parsed(value, member, parse)));
        return values;
    }

    private static <T> T parsed(JsonNode value, String member, Function<String, T> parse) {
        try {
            return parse.apply(value.asText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEventException(member + " cannot be read", e);
        }
    }
}
