package org.suppliercompliance.criteria.sets;

import java.util.List;
import org.suppliercompliance.criteria.reference.CategoryLines;

/**
 * What a set must speak of when certain goods are bought; rules are data.
 *
 * @param theme the theme that one of its criteria must have
 * @param cpvPrefixes the goods by the beginnings of their CPV codes
 * @param categories the goods by their category
 */
record SubjectRule(String code, String theme, List<String> cpvPrefixes, List<String> categories, String basis) {
    /** Of a category as of its parts: who buys all of it buys these goods, too. */
    boolean appliesTo(SetContent set, CategoryLines lines) {
        return lines.meet(set.categories(), categories)
                || set.cpvCodes().stream().anyMatch(cpv -> cpvPrefixes.stream().anyMatch(cpv::startsWith));
    }
}
