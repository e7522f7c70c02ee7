package org.suppliercompliance.supplier.registry;

import java.util.UUID;

/** The supplier was merged into another one. Readers are sent there, writers are refused with its link. */
public final class MergedSupplierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID supplier;
    private final UUID survivor;

    public MergedSupplierException(UUID supplier, UUID survivor) {
        super("The supplier was merged into another one.", null, false, false);
        this.supplier = supplier;
        this.survivor = survivor;
    }

    UUID supplier() {
        return supplier;
    }

    UUID survivor() {
        return survivor;
    }
}
