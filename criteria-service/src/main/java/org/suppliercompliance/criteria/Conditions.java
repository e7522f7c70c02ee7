package org.suppliercompliance.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to: conditions in SQL, each with its parameters; all must hold. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** One that always holds. */
    public Conditions always(String condition, @Nullable Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** One that holds for everything while nothing is wanted. */
    public Conditions wanted(String condition, @Nullable Object value) {
        return value == null ? this : always(condition, value);
    }

    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public List<@Nullable Object> parameters() {
        return parameters;
    }
}
