package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/** Explanations, settings and answers as the database keeps them. */
@Singleton
class RiskJson {
    private static final TypeReference<List<BidAnswer>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper json;

    RiskJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it cannot be written as JSON", e);
        }
    }

    RiskExplanation explanation(String content) {
        return read(content, RiskExplanation.class);
    }

    RiskSettings settings(String content) {
        return read(content, RiskSettings.class);
    }

    List<BidAnswer> answers(String content) {
        try {
            return json.readValue(content, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored cannot be read", e);
        }
    }
}
