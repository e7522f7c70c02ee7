package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Which cases a caller may see, for the features that hang something on a case. */
@ApplicationScoped
public class VisibleCases {
    private final TenantDatabase database;
    private final KnownReferences known;

    VisibleCases(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    /**
     * What a feature needs to know of the case it hangs on.
     *
     * @param auditId the audit it was found in, if any
     * @param communicatedOn when its supplier was told
     * @param actions how many actions the plan handed in last has
     */
    public record VisibleCase(
            UUID id,
            String reference,
            String authority,
            UUID supplierId,
            @Nullable UUID auditId,
            NonComplianceStatus status,
            @Nullable LocalDate communicatedOn,
            int actions) {}

    public Optional<VisibleCase> find(UUID id, Sight sight) {
        return find(id, sight, "");
    }

    /** The same, held until the transaction ends: an act that was first is seen, and one that comes meanwhile waits. */
    public Optional<VisibleCase> hold(UUID id, Sight sight) {
        return find(id, sight, " for share of n");
    }

    private Optional<VisibleCase> find(UUID id, Sight sight, String lock) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        StringBuilder where = new StringBuilder("n.id = ? and ");
        if (sight.supplierSide()) {
            where.append(known.ownAndMerged(sight.supplierId()).condition("n.supplier_id", parameters))
                    .append(" and n.communicated_on is not null");
        } else {
            where.append("n.authority = ?");
            parameters.add(sight.authority());
            NonComplianceRepository.narrow(where, sight, parameters);
        }
        return database.one(
                "select n.id, n.reference, n.authority, n.supplier_id, n.audit_id, n.status, n.communicated_on, coalesce(jsonb_array_length(n.plan -> 'actions'), 0) as actions"
                        + " from non_compliance n where " + where + lock,
                row -> new VisibleCase(
                        row.uuid("id"),
                        row.text("reference"),
                        row.text("authority"),
                        row.uuid("supplier_id"),
                        row.nullableUuid("audit_id"),
                        NonComplianceStatus.valueOf(row.text("status")),
                        row.nullableDate("communicated_on"),
                        row.integer("actions")),
                parameters.toArray());
    }
}
