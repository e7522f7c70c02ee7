package org.suppliercompliance.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** Scalars that the usual deserializers read too kindly: dates from arrays and numbers, UUIDs in Base64. */
final class StrictTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictTypes() {
        super("strict-types");
        addDeserializer(UUID.class, new Canonical<>(UUID.class, UUID::fromString));
        addDeserializer(LocalDate.class, new Canonical<>(LocalDate.class, LocalDate::parse));
        addDeserializer(
                Instant.class,
                new Canonical<>(
                        Instant.class, text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(OffsetDateTime.class, new Canonical<>(OffsetDateTime.class, OffsetDateTime::parse));
    }

    private static final class Canonical<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        Canonical(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Class<T> type = (Class<T>) handledType();
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            String text = parser.getText();
            if (!TextTypes.wellFormed(type, text)) {
                return (T) context.handleWeirdStringValue(type, text, "not in canonical form");
            }
            return parse.apply(text);
        }
    }
}
