package org.suppliercompliance.criteria.reference;

import com.fasterxml.jackson.databind.JsonNode;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** The words of supplier-service, as far as this service reads them. */
final class SupplierFacts {
    static final String AUTHORITY_REGISTERED = "supplier.authority-registered.v1";
    static final String AUTHORITY_CHANGED = "supplier.authority-changed.v1";

    private SupplierFacts() {}

    record Authority(String code, String country) {
        static Authority read(JsonNode data) {
            return new Authority(text(data, "code"), text(data, "country"));
        }
    }

    private static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new PoisonEventException("the fact has no text at /" + member);
        }
        return value.textValue();
    }
}
