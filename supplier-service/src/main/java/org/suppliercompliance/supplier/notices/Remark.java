package org.suppliercompliance.supplier.notices;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be taken as it stands.
 *
 * @param rejected whether what stands there was left out as a whole
 */
public record Remark(
        String place,
        boolean rejected,
        String reason,
        @Nullable String content) {}
