package org.suppliercompliance.supplier.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * The data of {@code supplier-merged}.
 *
 * @param survivorId the supplier that goes on
 * @param mergedInto the one it was merged into, which may have been merged itself later
 */
public record SupplierMergedFact(UUID id, UUID survivorId, UUID mergedInto, Instant mergedAt) {}
