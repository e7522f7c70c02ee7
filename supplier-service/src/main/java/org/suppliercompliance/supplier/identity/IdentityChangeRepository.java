package org.suppliercompliance.supplier.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Proposals of merges and splits. */
@Singleton
class IdentityChangeRepository implements PanacheRepositoryBase<IdentityChange, UUID> {
    private static final String SELECT = "select c.* from identity_change c";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "c.proposed_at", "timestamptz", "c.id", true);

    private final TenantDatabase database;

    IdentityChangeRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<IdentityChange> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> openOf(UUID supplierId) {
        return database.one(
                "select id from identity_change where supplier_id = ? and status = 'PROPOSED'",
                row -> row.uuid("id"),
                supplierId);
    }

    Optional<IdentityChangeView> view(UUID id) {
        return database.one(SELECT + " where c.id = ?", IdentityChangeRepository::view, id);
    }

    Slice<IdentityChangeView> list(PageRequest page, @Nullable UUID supplierId, @Nullable IdentityChangeStatus status) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> parameters = new ArrayList<>();
        if (supplierId != null) {
            conditions.add("c.supplier_id = ?");
            parameters.add(supplierId);
        }
        if (status != null) {
            conditions.add("c.status = ?");
            parameters.add(status.name());
        }
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, IdentityChangeRepository::view, view ->
                        new String[] {view.proposedAt().toString(), view.id().toString()});
    }

    private static IdentityChangeView view(Row row) throws SQLException {
        return new IdentityChangeView(
                row.uuid("id"),
                IdentityChangeKind.valueOf(row.text("kind")),
                row.uuid("supplier_id"),
                row.uuid("survivor_id"),
                row.text("reason"),
                IdentityChangeStatus.valueOf(row.text("status")),
                row.text("proposed_by"),
                row.instant("proposed_at"),
                row.nullableText("decided_by"),
                row.nullableInstant("decided_at"),
                row.nullableText("decision_reason"),
                row.bigint("version"));
    }
}
