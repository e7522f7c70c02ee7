package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Content as the document it is stored as. A mapper of its own: the strict one of the HTTP face must not judge what is stored already. */
@Converter
public class ContentConverter implements AttributeConverter<CriterionContent, String> {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Override
    public String convertToDatabaseColumn(CriterionContent content) {
        return toJson(content);
    }

    @Override
    public CriterionContent convertToEntityAttribute(String json) {
        return fromJson(json);
    }

    public static String toJson(CriterionContent content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content cannot be written", e);
        }
    }

    public static CriterionContent fromJson(String json) {
        try {
            return MAPPER.readValue(json, CriterionContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content cannot be read", e);
        }
    }
}
