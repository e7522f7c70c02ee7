package org.suppliercompliance.supplier.declarations;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration needs to know about its contract.
 *
 * @param supplierId the supplier it was concluded with
 * @param survivorId who that supplier is after merges; the same when it stands for itself
 */
record DeclarableContract(UUID id, String authority, UUID supplierId, UUID survivorId, ZoneId zone) {
    /** Whether the supplier with this id declares for the contract. */
    boolean isOf(@Nullable UUID supplier) {
        return supplierId.equals(supplier) || survivorId.equals(supplier);
    }
}
