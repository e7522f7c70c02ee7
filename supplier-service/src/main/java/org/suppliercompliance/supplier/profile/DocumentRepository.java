package org.suppliercompliance.supplier.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/**
 * Documents of suppliers. After a merge those of the merged one are the survivor's too. A document stands the same for everybody who reads it:
 * its days are those of the authority that registered it.
 */
@Singleton
class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    private static final String SELECT = """
            select d.*, coalesce((select s.survivor_id from supplier s where s.id = d.supplier_id), d.supplier_id) as current_supplier_id,
                (select a.zone from authority a where a.code = d.registered_by) as zone
            from supplier_document d""";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "d.created_at", "timestamptz", "d.id", true);

    private final TenantDatabase database;

    DocumentRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<Document> forChange(UUID id, Collection<UUID> family) {
        return find("id = ?1 and supplierId in ?2", id, family)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<DocumentView> view(UUID id, List<UUID> family, Instant now) {
        return database.one(
                SELECT + " where d.id = ? and d.supplier_id = any(?)",
                row -> view(row, now),
                id,
                family.toArray(UUID[]::new));
    }

    /** How those of the ids that are documents of the supplier stand now. */
    Map<UUID, DocumentState> states(List<UUID> family, Collection<UUID> ids, Instant now) {
        Map<UUID, DocumentState> states = new HashMap<>();
        if (!ids.isEmpty()) {
            database.query(
                    "select d.id, d.withdrawn_at, d.valid_from, d.valid_until, a.zone from supplier_document d join authority a on a.code = d.registered_by where d.id = any(?) and d.supplier_id = any(?)",
                    row -> states.put(row.uuid("id"), state(row, now)),
                    ids.toArray(UUID[]::new),
                    family.toArray(UUID[]::new));
        }
        return states;
    }

    Slice<DocumentView> list(
            PageRequest page,
            List<UUID> family,
            @Nullable DocumentKind kind,
            @Nullable LocalDate validOn,
            Instant now) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (family.size() == 1) {
            conditions.add("d.supplier_id = ?");
            parameters.add(family.get(0));
        } else {
            conditions.add("d.supplier_id = any(?)");
            // In one order: the cursor knows the query by its parameters.
            parameters.add(family.stream().sorted().toArray(UUID[]::new));
        }
        if (kind != null) {
            conditions.add("d.kind = ?");
            parameters.add(kind.name());
        }
        if (validOn != null) {
            conditions.add(
                    "d.withdrawn_at is null and (d.valid_from is null or d.valid_from <= ?) and (d.valid_until is null or d.valid_until >= ?)");
            parameters.add(validOn);
            parameters.add(validOn);
        }
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, row -> view(row, now), view ->
                        new String[] {view.createdAt().toString(), view.id().toString()});
    }

    private static DocumentState state(Row row, Instant now) throws SQLException {
        return DocumentDetails.state(
                row.nullableInstant("withdrawn_at") != null,
                row.nullableDate("valid_from"),
                row.nullableDate("valid_until"),
                LocalDate.ofInstant(now, ZoneId.of(row.text("zone"))));
    }

    private static DocumentView view(Row row, Instant now) throws SQLException {
        return new DocumentView(
                row.uuid("id"),
                row.uuid("current_supplier_id"),
                DocumentKind.valueOf(row.text("kind")),
                row.text("title"),
                row.nullableText("issuer"),
                row.nullableText("reference"),
                row.nullableText("sha256"),
                row.nullableDate("issued_on"),
                row.nullableDate("valid_from"),
                row.nullableDate("valid_until"),
                state(row, now),
                row.nullableInstant("withdrawn_at"),
                row.nullableText("withdrawal_reason"),
                row.text("registered_by"),
                row.instant("created_at"),
                row.instant("changed_at"),
                SurvivingSuppliers.moved(row.uuid("supplier_id"), row.uuid("current_supplier_id")),
                row.bigint("version"));
    }
}
