package org.suppliercompliance.audit.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/**
 * A supplier that something new names.
 *
 * @param id as it was named
 * @param survivor what it is today: itself, or what it was merged into; null when it is not registered
 */
public record NamedSupplier(UUID id, @Nullable UUID survivor) {
    /** It must be registered, and what is new goes to the survivor of a merge. */
    public void check(Faults faults, String pointer) {
        faults.require(survivor != null, pointer, "There is no such supplier.");
        faults.require(
                survivor == null || survivor.equals(id),
                pointer,
                "The supplier was merged into " + survivor + ": name that one.");
    }
}
