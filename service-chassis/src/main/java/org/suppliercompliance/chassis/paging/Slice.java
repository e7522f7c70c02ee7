package org.suppliercompliance.chassis.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a repository answers: rows, and the positions around them. {@link Pages#page} turns it into links.
 *
 * @param items the rows, in the declared order
 * @param next the position after the last row, or null when there is nothing behind it
 * @param prev the position before the first row, or null when there is nothing before it
 */
public record Slice<T>(
        List<T> items, @Nullable String next, @Nullable String prev) {
    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(items.stream().map(view).toList(), next, prev);
    }
}
