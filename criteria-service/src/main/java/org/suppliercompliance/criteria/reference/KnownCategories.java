package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;

/** The categories this service has heard of. */
@ApplicationScoped
public class KnownCategories {
    private final TenantDatabase database;

    KnownCategories(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Notes a fault at each category sent that is not heard of.
     *
     * @param sent what the body has at /categories, null when it has nothing there
     * @param kept what was said before: it may be said again, whatever supplier-service lost since
     */
    public void check(@Nullable List<String> sent, Collection<String> kept, Faults faults) {
        if (sent == null || kept.containsAll(sent)) {
            return;
        }
        Set<String> known = new HashSet<>(kept);
        known.addAll(database.query(
                "select code from known_category where code = any (?)", row -> row.text("code"), List.copyOf(sent)));
        for (int i = 0; i < sent.size(); i++) {
            faults.require(known.contains(sent.get(i)), "/categories/" + i, "There is no such product category.");
        }
    }

    /** These categories, each with those it is a part of; one that is not heard of is a part of none. */
    public CategoryLines linesOf(Collection<String> categories) {
        Map<String, Set<String>> upwards = new HashMap<>();
        if (!categories.isEmpty()) {
            database.query(
                    """
                    with recursive line (start, code) as (
                        select u.code, u.code from unnest(?::text[]) as u (code)
                        union select l.start, c.parent from line l join known_category c on c.code = l.code where c.parent is not null)
                    select start, code from line""",
                    row -> upwards.computeIfAbsent(row.text("start"), start -> new HashSet<>())
                            .add(row.text("code")),
                    List.copyOf(categories));
        }
        return new CategoryLines(upwards);
    }

    /** These categories, those they are a part of, and their parts down to the last: all that meet one of them, in one order. */
    public Set<String> meeting(Collection<String> categories) {
        Set<String> all = withThoseAbove(categories);
        if (categories.isEmpty()) {
            return all;
        }
        List<String> parts = database.query("""
                with recursive part (code) as (
                    select u.code from unnest(?::text[]) as u (code)
                    union select k.code from part p join known_category k on k.parent = p.code)
                select code from part""", row -> row.text("code"), List.copyOf(categories));
        all.addAll(parts);
        return all;
    }

    /** These categories and those they are a part of, in one order. */
    public Set<String> withThoseAbove(Collection<String> categories) {
        Set<String> all = new TreeSet<>();
        linesOf(categories).upwards().values().forEach(all::addAll);
        return all;
    }
}
