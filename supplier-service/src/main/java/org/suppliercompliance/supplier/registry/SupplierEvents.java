package org.suppliercompliance.supplier.registry;

import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/** What is told about suppliers; everybody may read it, as the registry itself. */
public final class SupplierEvents {
    private SupplierEvents() {}

    public static Fact registered(SupplierFact supplier) {
        return fact("supplier-registered", supplier, 1);
    }

    static Fact changed(SupplierFact supplier, long version) {
        return fact("supplier-details-changed", supplier, version);
    }

    private static Fact fact(String type, SupplierFact supplier, long version) {
        UUID id = supplier.id();
        return new Fact(type, id.toString(), version, id.toString(), Fact.EVERYONE, null, supplier);
    }
}
