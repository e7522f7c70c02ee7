package org.suppliercompliance.supplier.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Identifier;

/**
 * What two suppliers are compared by.
 *
 * @param nameKey the name without legal form, as names are compared
 * @param numberKeys the numbers without their scheme's way of writing, in the order of the identifiers
 */
record ComparedSupplier(
        UUID id,
        String legalName,
        String nameKey,
        @Nullable String country,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        List<Identifier> identifiers,
        List<String> numberKeys) {}
