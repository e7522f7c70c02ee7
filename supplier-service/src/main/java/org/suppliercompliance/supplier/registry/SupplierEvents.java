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

    static Fact merged(SupplierMergedFact merge, long version) {
        return fact("supplier-merged", merge.id(), version, merge);
    }

    static Fact split(SupplierView supplier, UUID formerSurvivor) {
        return fact(
                "supplier-split",
                supplier.id(),
                supplier.version(),
                new SupplierSplitFact(
                        supplier.id(),
                        formerSurvivor,
                        supplier.legalName(),
                        supplier.country(),
                        supplier.identifiers(),
                        supplier.roles()));
    }

    private static Fact fact(String type, SupplierFact supplier, long version) {
        return fact(type, supplier.id(), version, supplier);
    }

    private static Fact fact(String type, UUID id, long version, Object data) {
        return new Fact(type, id.toString(), version, id.toString(), Fact.EVERYONE, null, data);
    }
}
