package org.suppliercompliance.supplier.registry;

import org.jspecify.annotations.Nullable;

/** What a list of suppliers is narrowed to; null leaves a member out. */
record SupplierFilter(
        @Nullable Identifier identifier,
        @Nullable String country,
        @Nullable SupplierRole role,
        @Nullable String name,
        @Nullable SearchText text) {}
