package org.suppliercompliance.criteria.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** The words of supplier-service, as far as this service reads them. */
final class SupplierFacts {
    static final String AUTHORITY_REGISTERED = "supplier.authority-registered.v1";
    static final String AUTHORITY_CHANGED = "supplier.authority-changed.v1";
    static final String SUPPLIER_REGISTERED = "supplier.supplier-registered.v1";
    static final String SUPPLIER_MERGED = "supplier.supplier-merged.v1";
    static final String SUPPLIER_SPLIT = "supplier.supplier-split.v1";

    private static final List<Integer> USUAL_STEPS = List.of(14, 7, 1);

    private SupplierFacts() {}

    record Authority(String code, String country, String zone, List<Integer> stepsBefore) {
        static Authority read(JsonNode data) {
            return new Authority(text(data, "code"), text(data, "country"), zone(data), days(data.path("stepsBefore")));
        }

        private static String zone(JsonNode data) {
            try {
                return ZoneId.of(text(data, "zone")).getId();
            } catch (DateTimeException e) {
                throw new PoisonEventException("the fact has no time zone at /zone", e);
            }
        }

        private static List<Integer> days(JsonNode steps) {
            if (!steps.isArray()) {
                return USUAL_STEPS;
            }
            List<Integer> days = new ArrayList<>();
            steps.forEach(step -> days.add(step.asInt()));
            return days;
        }
    }

    /**
     * A supplier as it is now.
     *
     * @param survivorId what it was merged into; null while it stands for itself, also after a split
     */
    record Supplier(UUID id, @Nullable UUID survivorId) {
        static Supplier read(JsonNode data) {
            return new Supplier(uuid(data, "id"), data.hasNonNull("survivorId") ? uuid(data, "survivorId") : null);
        }
    }

    private static UUID uuid(JsonNode data, String member) {
        try {
            return UUID.fromString(text(data, member));
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("the fact has no id at /" + member, e);
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
