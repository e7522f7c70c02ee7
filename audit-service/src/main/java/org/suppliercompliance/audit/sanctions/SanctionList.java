package org.suppliercompliance.audit.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** The list of sanctions, newest first, by keyset. */
@ApplicationScoped
class SanctionList {
    private static final Keyset NEWEST = new Keyset(
            "select " + SanctionRows.COLUMNS + ", s.created_at from sanction s",
            "s.created_at",
            "timestamptz",
            "s.id",
            true);

    private final TenantDatabase database;
    private final KnownReferences known;

    SanctionList(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    private record Listed(Sanction state, String createdAt) {}

    Slice<Sanction> page(Sight sight, SanctionFilter filter, PageRequest page) {
        List<String> where = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (sight.supplierSide()) {
            where.add(known.ownAndMerged(sight.supplierId()).condition("s.supplier_id", parameters));
            where.add("s.decided_on is not null");
        } else {
            where.add("s.authority = ?");
            parameters.add(sight.authority());
        }
        if (filter.status != null) {
            where.add("s.status = ?");
            parameters.add(filter.status);
        }
        if (filter.supplierId != null) {
            where.add(known.family(filter.supplierId).condition("s.supplier_id", parameters));
        }
        if (filter.nonComplianceId != null) {
            where.add("s.non_compliance_id = ?");
            parameters.add(filter.nonComplianceId);
        }
        return NEWEST.fetch(
                        database,
                        page,
                        String.join(" and ", where),
                        parameters,
                        row -> new Listed(
                                SanctionRows.read(row),
                                row.instant("created_at").toString()),
                        listed -> new String[] {
                            listed.createdAt(), listed.state().id().toString()
                        })
                .map(Listed::state);
    }
}
