package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** Recognises contracts that were imported under another id of their supplier: one merged into it, or its survivor while it was merged. */
@Singleton
class ContractsBefore {
    /** The ids a supplier's contracts may stand under, besides its own, each with the time in which they count. */
    private static final String OTHER_IDS = """
            with recursive known (owner, id, since, until) as (
                select coalesce(s.survivor_id, s.id), s.id, '-infinity'::timestamptz, 'infinity'::timestamptz
                from supplier s where s.id = any(?) or s.survivor_id = any(?)
                union
                select k.owner, split.survivor_id,
                    coalesce((select max(m.decided_at) from identity_change m
                        where m.supplier_id = split.supplier_id and m.kind = 'MERGE' and m.status = 'CONFIRMED' and m.decided_at <= split.decided_at),
                        '-infinity'),
                    split.decided_at
                from known k join identity_change split on split.supplier_id = k.id and split.kind = 'SPLIT' and split.status = 'CONFIRMED')
            select owner, id, since::text as since, until::text as until from known where id <> owner""";

    private record OtherId(UUID id, String since, String until) {}

    /** A row with the supplier whose contract it is. */
    record Owned(ContractRow row, UUID owner) {}

    /** Those of the rows whose contract is not known under another id. */
    List<Owned> without(WorkerTransaction transaction, String authority, List<Owned> rows) {
        Map<UUID, List<OtherId>> others = others(transaction, rows);
        if (others.isEmpty()) {
            return rows;
        }
        List<String> keys = new ArrayList<>();
        List<String> since = new ArrayList<>();
        List<String> until = new ArrayList<>();
        for (Owned one : rows) {
            for (OtherId other : others.getOrDefault(one.owner(), List.of())) {
                keys.add(one.row().keyOf(other.id()));
                since.add(other.since());
                until.add(other.until());
            }
        }
        Set<String> known = new HashSet<>(transaction.query(
                """
                select c.import_key from unnest(?, ?, ?) as k (import_key, since, until)
                    join contract c on c.authority = ? and c.import_key = k.import_key
                        and c.created_at between k.since::timestamptz and k.until::timestamptz""",
                row -> row.text("import_key"),
                keys.toArray(String[]::new),
                since.toArray(String[]::new),
                until.toArray(String[]::new),
                authority));
        return rows.stream()
                .filter(one -> others.getOrDefault(one.owner(), List.of()).stream()
                        .noneMatch(other -> known.contains(one.row().keyOf(other.id()))))
                .toList();
    }

    private static Map<UUID, List<OtherId>> others(WorkerTransaction transaction, List<Owned> rows) {
        UUID[] owners = rows.stream().map(Owned::owner).distinct().toArray(UUID[]::new);
        Map<UUID, List<OtherId>> others = new HashMap<>();
        if (owners.length > 0) {
            transaction.query(
                    OTHER_IDS,
                    row -> others.computeIfAbsent(row.uuid("owner"), owner -> new ArrayList<>())
                            .add(new OtherId(row.uuid("id"), row.text("since"), row.text("until"))),
                    owners,
                    owners);
        }
        return others;
    }
}
