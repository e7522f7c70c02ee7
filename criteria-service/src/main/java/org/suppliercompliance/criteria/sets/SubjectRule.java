package org.suppliercompliance.criteria.sets;

import java.util.List;

/**
 * What a set must speak of when certain goods are bought; rules are data.
 *
 * @param theme the theme that one of its criteria must have
 * @param cpvPrefixes the goods by the beginnings of their CPV codes
 * @param categories the goods by their category
 */
record SubjectRule(String code, String theme, List<String> cpvPrefixes, List<String> categories, String basis) {
    boolean appliesTo(SetContent set) {
        return set.categories().stream().anyMatch(categories::contains)
                || set.cpvCodes().stream().anyMatch(cpv -> cpvPrefixes.stream().anyMatch(cpv::startsWith));
    }
}
