package org.suppliercompliance.supplier.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code supplier-split}: the supplier as it stands for itself again. */
public record SupplierSplitFact(
        UUID id,
        UUID formerSurvivorId,
        String legalName,
        @Nullable String country,
        List<Identifier> identifiers,
        List<SupplierRole> roles) {}
