package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.reference.SupplierFamily;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Strikes names out of what is shared already: a supplier that asks for secrecy late does not wait for the owner to share again. */
@ApplicationScoped
public class StrikeOut {
    private final TenantDatabase database;
    private final SharedContents contents;

    StrikeOut(TenantDatabase database, SharedContents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** The supplier's answers and the sharings of one audit come one after the other: what either reads, the other has written. */
    public void awaitTurn(UUID auditId) {
        database.query(
                "select from pg_advisory_xact_lock(hashtextextended('supplier-comment:' || ?::text, 0))",
                row -> true,
                auditId);
    }

    /** For the supplier audited; does nothing when the audit is not shared. */
    public void names(UUID auditId, SupplierFamily supplier, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(auditId);
        String condition = " where audit_id = ? and " + supplier.condition("supplier_id", parameters);
        database.one(
                        "select content from shared_audit" + condition + " for update",
                        contents::from,
                        parameters.toArray())
                .ifPresent(content -> {
                    parameters.add(0, contents.written(content.without(Secrets.of(names))));
                    database.update(
                            "update shared_audit set content = ?, version = version + 1" + condition,
                            parameters.toArray());
                });
    }
}
