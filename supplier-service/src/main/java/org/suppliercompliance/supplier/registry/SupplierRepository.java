package org.suppliercompliance.supplier.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Suppliers: locked and changed as entities, read as views in one statement. */
@Singleton
class SupplierRepository implements PanacheRepositoryBase<Supplier, UUID> {
    private static final String SELECT = """
            select s.*,
                array(select i.scheme from supplier_identifier i where i.supplier_id = s.id order by i.scheme collate "C", i.id collate "C") as schemes,
                array(select i.id from supplier_identifier i where i.supplier_id = s.id order by i.scheme collate "C", i.id collate "C") as numbers
            from supplier s""";
    private static final Keyset BY_NAME = new Keyset(SELECT, "s.name_folded", "text", "s.id", false);

    private final TenantDatabase database;
    private final SupplierSearches searches;

    SupplierRepository(TenantDatabase database, SupplierSearches searches) {
        this.database = database;
        this.searches = searches;
    }

    Optional<Supplier> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Makes everybody who writes one of these identifiers wait for each other, so that two registrations at once find one
     * another instead of failing. An import takes the registry's lock alone for each of its short chunks.
     */
    void lock(Collection<Identifier> identifiers) {
        database.query("select pg_advisory_xact_lock_shared(?)::text as locked", row -> 0, RegistryLock.KEY);
        if (!identifiers.isEmpty()) {
            database.query(
                    "select pg_advisory_xact_lock(hashtextextended(k, 0))::text as locked from unnest(?) as k",
                    row -> 0,
                    identifiers.stream()
                            .sorted()
                            .map(i -> i.scheme() + ":" + i.id())
                            .toList());
        }
    }

    /** Who has one of these identifiers. */
    List<UUID> owners(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        return database.query(
                "select distinct supplier_id from supplier_identifier where (scheme, id) in (select * from unnest(?, ?))",
                row -> row.uuid("supplier_id"),
                identifiers.stream().map(Identifier::scheme).toList(),
                identifiers.stream().map(Identifier::id).toList());
    }

    Optional<SupplierView> view(UUID id) {
        return database.one(SELECT + " where s.id = ?", SupplierRepository::view, id);
    }

    Slice<SupplierView> list(PageRequest page, SupplierFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("s.survivor_id is null"));
        List<@Nullable Object> parameters = new ArrayList<>();
        if (filter.name() != null) {
            conditions.add("s.name_folded like ?");
            parameters.add(Names.prefixPattern(filter.name()));
        }
        if (filter.country() != null) {
            conditions.add("s.country = ?");
            parameters.add(filter.country());
        }
        if (filter.role() != null) {
            conditions.add("s.roles @> array[?]::text[]");
            parameters.add(filter.role().name());
        }
        if (filter.identifier() != null) {
            conditions.add("s.id = (select f.supplier_id from supplier_identifier f where f.scheme = ? and f.id = ?)");
            parameters.add(filter.identifier().scheme());
            parameters.add(filter.identifier().id());
        }
        if (filter.text() != null) {
            searches.addTo(filter.text(), conditions, parameters);
            return views(searches.positions(page, String.join(" and ", conditions), parameters));
        }
        return BY_NAME.fetch(
                database, page, String.join(" and ", conditions), parameters, SupplierRepository::view, view ->
                        new String[] {view.sortName(), view.id().toString()});
    }

    private Slice<SupplierView> views(Slice<SupplierSearches.Position> found) {
        Map<UUID, SupplierView> views = new HashMap<>();
        if (!found.items().isEmpty()) {
            database.query(SELECT + " where s.id = any(?)", SupplierRepository::view, (Object) found.items().stream()
                            .map(SupplierSearches.Position::id)
                            .toArray(UUID[]::new))
                    .forEach(view -> views.put(view.id(), view));
        }
        return found.map(position -> Objects.requireNonNull(views.get(position.id())));
    }

    private static SupplierView view(Row row) throws SQLException {
        List<String> schemes = row.texts("schemes");
        List<String> numbers = row.texts("numbers");
        return new SupplierView(
                row.uuid("id"),
                row.text("legal_name"),
                row.nullableText("country"),
                IntStream.range(0, schemes.size())
                        .mapToObj(i -> new Identifier(schemes.get(i), numbers.get(i)))
                        .toList(),
                row.texts("roles").stream().map(SupplierRole::valueOf).sorted().toList(),
                row.nullableText("address"),
                row.nullableText("postal_code"),
                row.nullableText("town"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"),
                row.text("name_folded"),
                row.nullableUuid("survivor_id"));
    }
}
