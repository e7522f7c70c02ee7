package org.suppliercompliance.supplier.profile;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** What other features may ask about documents of suppliers. */
@Singleton
public class SupplierDocuments {
    private final TenantDatabase database;

    SupplierDocuments(TenantDatabase database) {
        this.database = database;
    }

    /** Whether it is a document of the supplier, or of one merged into it, and not withdrawn; what names none is right, too. */
    public boolean stands(@Nullable UUID document, UUID supplier) {
        return document == null
                || !database.query("""
                        select 1 as found from supplier_document d join supplier s on s.id = d.supplier_id
                        where d.id = ? and d.withdrawn_at is null and ? in (s.id, s.survivor_id)""", row -> 1, document, supplier).isEmpty();
    }
}
