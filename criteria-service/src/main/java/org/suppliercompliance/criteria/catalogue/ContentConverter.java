package org.suppliercompliance.criteria.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.suppliercompliance.criteria.StoredJson;

/** Content as the document it is stored as. */
@Converter
public class ContentConverter implements AttributeConverter<CriterionContent, String> {
    @Override
    public String convertToDatabaseColumn(CriterionContent content) {
        return toJson(content);
    }

    @Override
    public CriterionContent convertToEntityAttribute(String json) {
        return fromJson(json);
    }

    public static String toJson(CriterionContent content) {
        return StoredJson.write(content).text();
    }

    public static CriterionContent fromJson(String json) {
        return StoredJson.read(json, CriterionContent.class);
    }
}
