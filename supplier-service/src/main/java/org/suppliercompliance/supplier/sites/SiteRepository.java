package org.suppliercompliance.supplier.sites;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.Names;

/** Sites: each read is one statement. */
@Singleton
class SiteRepository {
    private static final String SELECT = """
            select s.*,
                array(select i.scheme from site_identifier i where i.site_id = s.id order by i.scheme collate "C", i.id collate "C") as schemes,
                array(select i.id from site_identifier i where i.site_id = s.id order by i.scheme collate "C", i.id collate "C") as numbers
            from site s""";
    private static final Keyset BY_NAME = new Keyset(SELECT, "s.name_folded", "text", "s.id", false);

    private final TenantDatabase database;

    SiteRepository(TenantDatabase database) {
        this.database = database;
    }

    TenantDatabase database() {
        return database;
    }

    Optional<SiteView> view(UUID id) {
        return database.one(SELECT + " where s.id = ?", SiteRepository::view, id);
    }

    /** Not "for update": a declaration that names the site meanwhile must not wait for the change, nor it for the declaration. */
    Optional<SiteView> forChange(UUID id) {
        return database.one(SELECT + " where s.id = ? for no key update of s", SiteRepository::view, id);
    }

    /** Other sites that have one of these identifiers, or the same name, country and address. */
    List<UUID> others(UUID id, Collection<Identifier> identifiers, String key) {
        return database.query(
                """
                select site_id from site_identifier where (scheme, id) in (select * from unnest(?, ?)) and site_id <> ?
                union select id from site where site_key = ? and id <> ?""",
                row -> row.uuid("site_id"),
                identifiers.stream().map(Identifier::scheme).toList(),
                identifiers.stream().map(Identifier::id).toList(),
                id,
                key,
                id);
    }

    void update(UUID id, SiteDetails details, Instant now) {
        Coordinates place = details.coordinates();
        database.update(
                """
                update site set name = ?, name_folded = ?, address = ?, postal_code = ?, town = ?, country = ?, latitude = ?::numeric, longitude = ?::numeric,
                    activities = ?, workers = ?::integer, site_key = ?, version = version + 1, changed_at = ? where id = ?""",
                details.name(),
                details.nameFolded(),
                details.address(),
                details.postalCode(),
                details.town(),
                details.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                details.activities(),
                details.workers(),
                details.key(),
                now,
                id);
        List<String> schemes =
                details.identifiers().stream().map(Identifier::scheme).toList();
        List<String> numbers =
                details.identifiers().stream().map(Identifier::id).toList();
        database.update(
                "delete from site_identifier where site_id = ? and (scheme, id) not in (select * from unnest(?, ?))",
                id,
                schemes,
                numbers);
        database.update(
                "insert into site_identifier (scheme, id, site_id) select u.scheme, u.id, ? from unnest(?, ?) as u (scheme, id) on conflict do nothing",
                id,
                schemes,
                numbers);
    }

    Slice<SiteView> list(PageRequest page, SiteFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> parameters = new ArrayList<>();
        if (filter.name() != null) {
            conditions.add("s.name_folded like ?");
            parameters.add(Names.folded(filter.name()).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.country() != null) {
            conditions.add("s.country = ?");
            parameters.add(filter.country());
        }
        if (filter.activity() != null) {
            conditions.add("s.activities @> array[?]::text[]");
            parameters.add(filter.activity().name());
        }
        if (filter.identifier() != null) {
            conditions.add("s.id = (select f.site_id from site_identifier f where f.scheme = ? and f.id = ?)");
            parameters.add(filter.identifier().scheme());
            parameters.add(filter.identifier().id());
        }
        return BY_NAME.fetch(database, page, String.join(" and ", conditions), parameters, SiteRepository::view, view ->
                new String[] {view.sortName(), view.id().toString()});
    }

    private static SiteView view(Row row) throws SQLException {
        List<String> schemes = row.texts("schemes");
        List<String> numbers = row.texts("numbers");
        BigDecimal latitude = row.nullableDecimal("latitude");
        return new SiteView(
                row.uuid("id"),
                row.text("name"),
                row.nullableText("address"),
                row.nullableText("postal_code"),
                row.nullableText("town"),
                row.text("country"),
                IntStream.range(0, schemes.size())
                        .mapToObj(i -> new Identifier(schemes.get(i), numbers.get(i)))
                        .toList(),
                latitude == null
                        ? null
                        : new Coordinates(latitude, Objects.requireNonNull(row.nullableDecimal("longitude"))),
                row.texts("activities").stream()
                        .map(SiteActivity::valueOf)
                        .sorted()
                        .toList(),
                row.nullableInteger("workers"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"),
                row.text("name_folded"));
    }
}
