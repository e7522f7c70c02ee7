package org.suppliercompliance.supplier.categories;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** What other features may ask about categories: which one a code of the CPV belongs to, and which codes belong to one. */
@Singleton
public class CategoriesOfCodes {
    private final TenantDatabase database;
    private final CpvBranch vocabulary;

    CategoriesOfCodes(TenantDatabase database, CpvBranch vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /** The category of a code as an expression within a query: the longest branch decides. */
    public static String sql(String code) {
        String branches =
                "array[left(%1$s, 2), left(%1$s, 3), left(%1$s, 4), left(%1$s, 5), left(%1$s, 6), left(%1$s, 7), %1$s]"
                        .formatted(code);
        return "(select m.category from category_cpv m where m.prefix = any(" + branches
                + ") order by length(m.prefix) desc limit 1)";
    }

    /** Every code that belongs to the category or to one below it; none at all when there is no such category. */
    public Optional<List<String>> codes(String category) {
        Set<String> wanted = new HashSet<>(database.query("""
                with recursive part (code) as (
                    select code from category where code = ? union select c.code from part p join category c on c.parent = p.code)
                select code from part""", row -> row.text("code"), category));
        if (!wanted.contains(category)) {
            return Optional.empty();
        }
        Map<String, String> owners = new HashMap<>();
        database.query(
                "select prefix, category from category_cpv",
                row -> owners.put(row.text("prefix"), row.text("category")));
        List<String> codes = new ArrayList<>();
        owners.forEach((prefix, owner) -> {
            if (wanted.contains(owner)) {
                vocabulary.below(prefix).stream()
                        .filter(code -> prefix.equals(deciding(code, owners)))
                        .forEach(codes::add);
            }
        });
        return Optional.of(codes);
    }

    private static String deciding(String code, Map<String, String> owners) {
        String longest = "";
        for (String prefix : CpvBranch.prefixes(code)) {
            if (owners.containsKey(prefix)) {
                longest = prefix;
            }
        }
        return longest;
    }
}
