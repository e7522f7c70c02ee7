package org.suppliercompliance.supplier.registry;

import jakarta.inject.Singleton;
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
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.time.Ids;

/** Registers suppliers many at a time: a handful of statements for a whole chunk of an import. */
@Singleton
public class SupplierIntake {
    /**
     * A supplier as an imported row describes it.
     *
     * @param importKey what the row is recognised by when it has no identifier
     */
    public record Entry(
            String legalName,
            @Nullable String country,
            List<Identifier> identifiers,
            List<SupplierRole> roles,
            @Nullable String address,
            @Nullable String postalCode,
            @Nullable String town,
            String importKey) {}

    /**
     * What became of an entry.
     *
     * @param supplierId the supplier; null when the identifiers belong to several
     * @param fresh whether it was registered now
     */
    public record Outcome(@Nullable UUID supplierId, boolean fresh) {}

    /** Whether ISO 3166-1 knows the code. */
    public static boolean isCountry(String code) {
        return SupplierDetails.isCountry(code);
    }

    /** Finds or registers each entry, in order; facts of the new ones go to {@code facts}. */
    public List<Outcome> take(WorkerTransaction transaction, List<Entry> entries, Consumer<Fact> facts) {
        if (entries.isEmpty()) {
            return List.of();
        }
        transaction.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, RegistryLock.KEY);
        Map<Identifier, UUID> byIdentifier = knownIdentifiers(transaction, entries);
        Map<String, UUID> byKey = knownKeys(transaction, entries);
        Map<UUID, Entry> fresh = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Set<UUID> owners = new TreeSet<>();
            entry.identifiers().stream()
                    .map(byIdentifier::get)
                    .filter(id -> id != null)
                    .forEach(owners::add);
            if (entry.identifiers().isEmpty() && byKey.containsKey(entry.importKey())) {
                owners.add(byKey.get(entry.importKey()));
            }
            if (!owners.isEmpty()) {
                outcomes.add(
                        new Outcome(owners.size() > 1 ? null : owners.iterator().next(), false));
                continue;
            }
            UUID id = Ids.next();
            fresh.put(id, entry);
            entry.identifiers().forEach(identifier -> byIdentifier.put(identifier, id));
            if (entry.identifiers().isEmpty()) {
                byKey.put(entry.importKey(), id);
            }
            outcomes.add(new Outcome(id, true));
        }
        write(transaction, fresh);
        fresh.forEach((id, entry) -> facts.accept(SupplierEvents.registered(new SupplierFact(
                id,
                entry.legalName(),
                entry.country(),
                entry.identifiers().stream().sorted().toList(),
                entry.roles().stream().sorted().toList()))));
        return outcomes;
    }

    private static Map<Identifier, UUID> knownIdentifiers(WorkerTransaction transaction, List<Entry> entries) {
        List<Identifier> all =
                entries.stream().flatMap(entry -> entry.identifiers().stream()).toList();
        Map<Identifier, UUID> known = new HashMap<>();
        if (!all.isEmpty()) {
            transaction.query(
                    "select scheme, id, supplier_id from supplier_identifier where (scheme, id) in (select * from unnest(?, ?))",
                    row -> known.put(new Identifier(row.text("scheme"), row.text("id")), row.uuid("supplier_id")),
                    texts(all, Identifier::scheme),
                    texts(all, Identifier::id));
        }
        return known;
    }

    private static Map<String, UUID> knownKeys(WorkerTransaction transaction, List<Entry> entries) {
        Map<String, UUID> known = new HashMap<>();
        transaction.query(
                "select k.key, coalesce(s.survivor_id, s.id) as supplier_id from supplier_import_key k join supplier s on s.id = k.supplier_id where k.key = any(?)",
                row -> known.put(row.text("key"), row.uuid("supplier_id")),
                (Object) texts(entries, Entry::importKey));
        return known;
    }

    private static void write(WorkerTransaction transaction, Map<UUID, Entry> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = transaction.now();
        List<Entry> entries = List.copyOf(fresh.values());
        UUID[] ids = fresh.keySet().toArray(UUID[]::new);
        transaction.update(
                """
                insert into supplier (id, legal_name, name_folded, country, roles, address, postal_code, town, version, created_at, changed_at)
                select u.id, u.legal_name, u.name_folded, u.country, string_to_array(u.roles, ','), u.address, u.postal_code, u.town, 1, ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as u (id, legal_name, name_folded, country, roles, address, postal_code, town)""",
                now,
                now,
                ids,
                texts(entries, Entry::legalName),
                texts(entries, entry -> Names.folded(entry.legalName())),
                texts(entries, Entry::country),
                texts(
                        entries,
                        entry -> String.join(
                                ",",
                                entry.roles().stream().sorted().map(Enum::name).toList())),
                texts(entries, Entry::address),
                texts(entries, Entry::postalCode),
                texts(entries, Entry::town));
        List<Map.Entry<UUID, Identifier>> identifiers = new ArrayList<>();
        List<Map.Entry<UUID, String>> keys = new ArrayList<>();
        fresh.forEach((id, entry) -> {
            entry.identifiers().forEach(identifier -> identifiers.add(Map.entry(id, identifier)));
            if (entry.identifiers().isEmpty()) {
                keys.add(Map.entry(id, entry.importKey()));
            }
        });
        if (!identifiers.isEmpty()) {
            transaction.update(
                    "insert into supplier_identifier (scheme, id, supplier_id) select * from unnest(?, ?, ?)",
                    texts(identifiers, pair -> pair.getValue().scheme()),
                    texts(identifiers, pair -> pair.getValue().id()),
                    identifiers.stream().map(Map.Entry::getKey).toArray(UUID[]::new));
        }
        if (!keys.isEmpty()) {
            transaction.update(
                    "insert into supplier_import_key (key, supplier_id) select * from unnest(?, ?)",
                    texts(keys, Map.Entry::getValue),
                    keys.stream().map(Map.Entry::getKey).toArray(UUID[]::new));
        }
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
