package org.suppliercompliance.supplier.registry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/**
 * Turns what somebody typed into conditions, and says which way they are looked for. PostgreSQL cannot know it: it takes a word that
 * two thousand names start with for one that is spread over all names, and a plan made for any word for good for this one. So the
 * names are found by their letters, up to a bound, and sorted; what is more common than that is found in the order of the names.
 */
@Singleton
class SupplierSearches {
    private static final int COMMON = 5_000;
    /** A number without a letter or digit of ASCII has no key: nobody is found by it. */
    private static final String FIND = """
            select supplier_name_key(?) as name_key,
                array(select distinct i.supplier_id::text from supplier_identifier i where i.number_key = nullif(supplier_number_key(?, ?), '') limit 100) as owners,
                set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('enable_seqscan', 'off', true) || set_config('enable_indexscan', 'off', true)
                    || set_config('enable_indexonlyscan', 'off', true) as set_for_later""";

    private static final Keyset BY_NAME =
            new Keyset("select s.id, s.name_folded from supplier s", "s.name_folded", "text", "s.id", false);
    private static final String BOUNDED = """
            select s.* from (
                select m.*, count(*) over () as found
                from (select s.id, s.name_folded from supplier s where (%%s) limit %d) m) s
            where true""".formatted(COMMON + 1);
    private static final String IN_ORDER = """
            select set_config('enable_bitmapscan', 'off', true) || set_config('enable_indexscan', 'on', true)
                || set_config('enable_indexonlyscan', 'on', true) as chosen""";
    private static final Function<Position, String[]> KEY =
            position -> new String[] {position.name(), position.id().toString()};

    private final TenantDatabase database;

    SupplierSearches(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Where a supplier stands in the list: all of it is in the index.
     *
     * @param found how many were found with it, up to the bound
     */
    record Position(UUID id, String name, long found) {}

    private record Found(String nameKey, List<String> owners) {}

    /** Who has the number is meant; if nobody has, the words are. What holds neither finds nobody. */
    void addTo(SearchText text, List<String> conditions, List<@Nullable Object> parameters) {
        Found found = database.one(
                        FIND,
                        row -> new Found(row.text("name_key"), row.texts("owners")),
                        text.folded(),
                        text.scheme(),
                        text.number())
                .orElseThrow();
        if (!found.owners().isEmpty()) {
            conditions.add("s.id = any(?)");
            parameters.add(
                    found.owners().stream().sorted().map(UUID::fromString).toArray(UUID[]::new));
            return;
        }
        List<String> words = text.words(found.nameKey());
        if (words.isEmpty()) {
            conditions.add("false");
            return;
        }
        for (String word : words) {
            conditions.add("(' ' || s.name_key) like ?");
            parameters.add("% " + word + "%");
        }
    }

    /**
     * The page of those that meet the conditions. All of them are looked at, up to a bound, and the page is cut from what was found;
     * only when they are more is the list read in the order of the names.
     */
    Slice<Position> positions(PageRequest page, String filter, List<@Nullable Object> parameters) {
        Slice<Position> some = BY_NAME.fetch(
                database, page, filter, parameters, BOUNDED.formatted(filter), SupplierSearches::position, KEY);
        if (!some.items().isEmpty()) {
            if (some.items().get(0).found() <= COMMON) {
                return some;
            }
            database.query(IN_ORDER, row -> 0);
        }
        return BY_NAME.fetch(
                database,
                page,
                filter,
                parameters,
                row -> new Position(row.uuid("id"), row.text("name_folded"), 0),
                KEY);
    }

    private static Position position(Row row) throws SQLException {
        return new Position(row.uuid("id"), row.text("name_folded"), row.bigint("found"));
    }
}
