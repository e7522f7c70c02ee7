package org.suppliercompliance.criteria.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.suppliercompliance.chassis.database.Json;

/** What of a kind or a proof is kept as a document. */
public final class KindJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private KindJson() {}

    public static Json write(Object content) {
        try {
            return new Json(MAPPER.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    public static <T> T read(String content, TypeReference<T> type) {
        try {
            return MAPPER.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document cannot be read", e);
        }
    }
}
