package org.suppliercompliance.chassis.patch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One member of a JSON merge patch (RFC 7396), as a component of a patch record: absent, null (remove), or a value.
 *
 * @param present whether the member was in the patch
 * @param value its value; null removes
 */
public record Patched<T>(boolean present, @Nullable T value) {
    private static final Patched<?> ABSENT = new Patched<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Patched<T> absent() {
        return (Patched<T>) ABSENT;
    }

    public static <T> Patched<T> of(@Nullable T value) {
        return new Patched<>(true, value);
    }

    /** The patched value, or the current one when the member was absent. */
    public @Nullable T orElse(Supplier<@Nullable T> current) {
        return present ? value : current.get();
    }
}
