package org.suppliercompliance.supplier.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code supplier-registered} and {@code supplier-details-changed}. */
public record SupplierFact(
        UUID id, String legalName, @Nullable String country, List<Identifier> identifiers, List<SupplierRole> roles) {}
