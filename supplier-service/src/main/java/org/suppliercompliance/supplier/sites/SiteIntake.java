package org.suppliercompliance.supplier.sites;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.registry.Identifier;

/** Finds or registers sites, one or a thousand at a time, by the same handful of statements. */
@Singleton
public class SiteIntake {
    private static final long LOCK = 0x73_69_74_65L;

    /** Up to here each site is locked for itself; more would fill the database's table of locks. */
    private static final int FEW = 50;

    /**
     * What became of a site.
     *
     * @param owners the sites its identifiers belong to: one, unless the identifiers disagree
     * @param fresh whether it was registered now
     */
    public record Outcome(List<UUID> owners, boolean fresh) {
        /** The site; null when the identifiers belong to several. */
        public @Nullable UUID siteId() {
            return owners.size() == 1 ? owners.get(0) : null;
        }
    }

    /** Answers what became of each site, in order; facts of the new ones go to {@code facts}. */
    public List<Outcome> take(Database database, Instant now, List<SiteDetails> sites, Consumer<Fact> facts) {
        if (sites.isEmpty()) {
            return List.of();
        }
        lock(database, sites);
        Map<Identifier, UUID> byIdentifier = knownIdentifiers(database, sites);
        Map<String, UUID> byKey = new HashMap<>();
        database.query(
                "select site_key, id from site where site_key = any(?)",
                row -> byKey.put(row.text("site_key"), row.uuid("id")),
                (Object) texts(sites, SiteDetails::key));
        Map<UUID, SiteDetails> fresh = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(sites.size());
        for (SiteDetails site : sites) {
            Set<UUID> owners = new TreeSet<>();
            site.identifiers().stream()
                    .filter(byIdentifier::containsKey)
                    .map(byIdentifier::get)
                    .forEach(owners::add);
            UUID alike = byKey.get(site.key());
            if (owners.isEmpty() && alike != null) {
                owners.add(alike);
            }
            boolean isNew = owners.isEmpty();
            if (isNew) {
                UUID id = Ids.next();
                fresh.put(id, site);
                site.identifiers().forEach(identifier -> byIdentifier.put(identifier, id));
                byKey.put(site.key(), id);
                owners.add(id);
            }
            outcomes.add(new Outcome(List.copyOf(owners), isNew));
        }
        write(database, now, fresh);
        fresh.forEach((id, site) -> facts.accept(SiteFact.of(id, site).registered()));
        return outcomes;
    }

    /** Makes everybody who writes one of these sites wait for each other, so that they find one another instead of failing. */
    static void lock(Database database, List<SiteDetails> sites) {
        if (sites.size() > FEW) {
            database.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, LOCK);
            return;
        }
        database.query("select pg_advisory_xact_lock_shared(?)::text as locked", row -> 0, LOCK);
        List<String> names = sites.stream()
                .flatMap(site -> Stream.concat(
                        Stream.of("site:" + site.key()),
                        site.identifiers().stream().map(i -> "site:" + i.scheme() + ":" + i.id())))
                .distinct()
                .sorted()
                .toList();
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(k, 0))::text as locked from unnest(?) as k",
                row -> 0,
                names);
    }

    private static Map<Identifier, UUID> knownIdentifiers(Database database, List<SiteDetails> sites) {
        List<Identifier> all =
                sites.stream().flatMap(site -> site.identifiers().stream()).toList();
        Map<Identifier, UUID> known = new HashMap<>();
        if (!all.isEmpty()) {
            database.query(
                    "select scheme, id, site_id from site_identifier where (scheme, id) in (select * from unnest(?, ?))",
                    row -> known.put(new Identifier(row.text("scheme"), row.text("id")), row.uuid("site_id")),
                    texts(all, Identifier::scheme),
                    texts(all, Identifier::id));
        }
        return known;
    }

    private static void write(Database database, Instant now, Map<UUID, SiteDetails> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<SiteDetails> sites = List.copyOf(fresh.values());
        database.update(
                """
                insert into site (id, name, name_folded, address, postal_code, town, country, latitude, longitude, activities, workers, site_key, version,
                    created_at, changed_at)
                select u.id, u.name, u.name_folded, u.address, u.postal_code, u.town, u.country, u.latitude::numeric, u.longitude::numeric,
                    string_to_array(u.activities, ','), u.workers, u.site_key, 1, ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as u (id, name, name_folded, address, postal_code, town, country, latitude, longitude, activities, workers, site_key)""",
                now,
                now,
                fresh.keySet().toArray(UUID[]::new),
                texts(sites, SiteDetails::name),
                texts(sites, SiteDetails::nameFolded),
                texts(sites, SiteDetails::address),
                texts(sites, SiteDetails::postalCode),
                texts(sites, SiteDetails::town),
                texts(sites, SiteDetails::country),
                texts(sites, site -> degrees(site, Coordinates::latitude)),
                texts(sites, site -> degrees(site, Coordinates::longitude)),
                texts(
                        sites,
                        site -> String.join(
                                ",", site.activities().stream().map(Enum::name).toList())),
                sites.stream().map(SiteDetails::workers).toArray(Integer[]::new),
                texts(sites, SiteDetails::key));
        writeIdentifiers(database, fresh);
    }

    private static void writeIdentifiers(Database database, Map<UUID, SiteDetails> sites) {
        List<Map.Entry<UUID, Identifier>> pairs = new ArrayList<>();
        sites.forEach((id, site) -> site.identifiers().forEach(identifier -> pairs.add(Map.entry(id, identifier))));
        if (!pairs.isEmpty()) {
            database.update(
                    "insert into site_identifier (scheme, id, site_id) select * from unnest(?, ?, ?)",
                    texts(pairs, pair -> pair.getValue().scheme()),
                    texts(pairs, pair -> pair.getValue().id()),
                    pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new));
        }
    }

    private static @Nullable String degrees(SiteDetails site, Function<Coordinates, BigDecimal> axis) {
        Coordinates coordinates = site.coordinates();
        return coordinates == null ? null : axis.apply(coordinates).toPlainString();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
