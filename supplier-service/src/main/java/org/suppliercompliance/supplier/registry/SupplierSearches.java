package org.suppliercompliance.supplier.registry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;

/**
 * Turns what somebody typed into conditions, and says which way they are looked for. PostgreSQL cannot know it: it takes a word that
 * two thousand names start with for one that is spread over all names, and a plan made for any word for good for this one. So the
 * names are counted first, up to a bound: a rare word is found by its letters and sorted, a common one in the order of the names.
 */
@Singleton
class SupplierSearches {
    private static final int COMMON = 5_000;
    private static final String FIND = """
            select supplier_name_key(?) as name_key,
                array(select distinct i.supplier_id::text from supplier_identifier i where i.number_key = supplier_number_key(?, ?) limit 100) as owners,
                set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('enable_seqscan', 'off', true) || set_config('enable_indexscan', 'off', true)
                    || set_config('enable_indexonlyscan', 'off', true) as set_for_later""";

    private final TenantDatabase database;

    SupplierSearches(TenantDatabase database) {
        this.database = database;
    }

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
        List<String> fitting = new ArrayList<>();
        List<@Nullable Object> patterns = new ArrayList<>();
        for (String word : words) {
            fitting.add("(' ' || s.name_key) like ?");
            patterns.add("% " + word + "%");
        }
        chooseWay(String.join(" and ", fitting), patterns);
        conditions.addAll(fitting);
        parameters.addAll(patterns);
    }

    private void chooseWay(String fitting, List<@Nullable Object> patterns) {
        database.query("""
                select set_config('enable_bitmapscan', case when common then 'off' else 'on' end, true)
                    || set_config('enable_indexscan', case when common then 'on' else 'off' end, true)
                    || set_config('enable_indexonlyscan', case when common then 'on' else 'off' end, true) as chosen
                from (select count(*) > %1$d as common
                      from (select 1 from supplier s where s.survivor_id is null and %2$s limit %1$d + 1) bounded) counted""".formatted(COMMON, fitting), row -> 0, patterns.toArray());
    }
}
