package org.suppliercompliance.audit.reuse;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.SupplierFamily;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where accepted results are kept; whoever reuses and whoever owns the audit read them. */
@ApplicationScoped
class ReuseRepository {
    private static final String SELECT =
            "select id, audit_id, reference, owner, authority, supplier_id, criteria, reused_on,"
                    + " age_months, reused_by, created_at from audit_reuse";
    private static final Keyset NEWEST = new Keyset(SELECT, "created_at", "timestamptz", "id", true);
    private static final String OF_BOTH_SIDES = "audit_id = ? and (authority = ? or owner = ?)";
    private static final TypeReference<List<SharedCriterion>> CRITERIA = new TypeReference<>() {};

    private final TenantDatabase database;
    private final StoredJson json;

    ReuseRepository(TenantDatabase database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** False when the authority has accepted this audit's result before. */
    boolean add(ReuseView reuse) {
        return database.update(
                        "insert into audit_reuse (id, audit_id, owner, authority, supplier_id, reference, criteria, age_months, reused_on,"
                                + " reused_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (audit_id, authority) do nothing",
                        reuse.id(),
                        reuse.auditId(),
                        reuse.owner(),
                        reuse.authority(),
                        reuse.supplierId(),
                        reuse.reference(),
                        json.bound(reuse.criteria()),
                        reuse.ageMonths(),
                        reuse.reusedOn(),
                        reuse.reusedBy(),
                        reuse.createdAt())
                == 1;
    }

    boolean exists(UUID auditId, String authority) {
        return database.one(
                        "select 1 as found from audit_reuse where audit_id = ? and authority = ?",
                        row -> true,
                        auditId,
                        authority)
                .isPresent();
    }

    Optional<ReuseView> find(UUID auditId, UUID id, String authority) {
        return database.one(
                SELECT + " where id = ? and " + OF_BOTH_SIDES, this::view, id, auditId, authority, authority);
    }

    Slice<ReuseView> page(UUID auditId, String authority, PageRequest page) {
        return NEWEST.fetch(database, page, OF_BOTH_SIDES, List.of(auditId, authority, authority), this::view, reuse ->
                new String[] {reuse.createdAt().toString(), reuse.id().toString()});
    }

    /** By year, the latest first. */
    List<AuditsAvoided.Year> avoided(SupplierFamily audited) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String ofSupplier = audited.condition("supplier_id", parameters);
        return database.query(
                "select extract(year from reused_on)::integer as year, count(*)::integer as avoided from audit_reuse where "
                        + ofSupplier + " group by 1 order by 1 desc",
                row -> new AuditsAvoided.Year(row.integer("year"), row.integer("avoided")),
                parameters.toArray());
    }

    private ReuseView view(Row row) throws SQLException {
        return new ReuseView(
                row.uuid("id"),
                row.uuid("audit_id"),
                row.text("reference"),
                row.text("owner"),
                row.text("authority"),
                row.uuid("supplier_id"),
                Objects.requireNonNull(json.read(row.text("criteria"), CRITERIA)),
                row.date("reused_on"),
                row.integer("age_months"),
                row.text("reused_by"),
                row.instant("created_at"));
    }
}
