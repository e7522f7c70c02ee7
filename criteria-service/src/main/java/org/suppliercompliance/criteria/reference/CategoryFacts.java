package org.suppliercompliance.criteria.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** The words of supplier-service about networks and categories, as far as this service reads them. */
final class CategoryFacts {
    static final String NETWORK_CHANGED = "supplier.network-changed.v1";
    static final String CATEGORY_ASSIGNED = "supplier.category-assigned.v1";
    static final String CATEGORY_CHANGED = "supplier.category-changed.v1";

    private CategoryFacts() {}

    /**
     * A category as it is now.
     *
     * @param parent the one it is a part of
     */
    record Category(String code, @Nullable String parent) {
        static Category read(JsonNode data) {
            return new Category(text(data, "code"), data.hasNonNull("parent") ? text(data, "parent") : null);
        }
    }

    record Network(String code, String name, List<String> members) {
        static Network read(JsonNode data) {
            JsonNode members = data.path("members");
            if (!members.isArray()) {
                throw new PoisonEventException("the fact has no list at /members");
            }
            Set<String> codes = new LinkedHashSet<>();
            for (JsonNode member : members) {
                if (!member.isTextual() || member.textValue().isEmpty()) {
                    throw new PoisonEventException("the fact has a member that is no text at /members");
                }
                codes.add(member.textValue());
            }
            return new Network(text(data, "code"), text(data, "name"), List.copyOf(codes));
        }
    }

    record Assignment(String network, String category, String authority) {
        static Assignment read(JsonNode data) {
            return new Assignment(text(data, "network"), text(data, "category"), text(data, "authority"));
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
