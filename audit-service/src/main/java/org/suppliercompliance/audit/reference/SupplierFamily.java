package org.suppliercompliance.audit.reference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids under which one supplier was written down. Nearly always one, and then the condition can follow an index in its order. */
public record SupplierFamily(List<UUID> ids) {
    /** The condition on the column; adds what it binds. */
    public String condition(String column, List<@Nullable Object> parameters) {
        if (ids.size() == 1) {
            parameters.add(ids.get(0));
            return column + " = ?";
        }
        // In one order: the cursor knows the question by its parameters.
        parameters.add(ids.stream().sorted().toArray(UUID[]::new));
        return column + " = any (?)";
    }
}
