package org.suppliercompliance.chassis.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param items the rows, in the declared order
 * @param self the address of this page
 * @param next the address of the next page, or null at the end
 * @param prev the address of the previous page, or null at the start
 */
public record Page<T>(
        List<T> items,
        String self,
        @Nullable String next,
        @Nullable String prev) {}
