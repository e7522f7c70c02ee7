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
    private static final int SHORTEST_BRANCH = 2;

    /** Of a category or a branch of the CPV as of its parts: who buys all of it buys these goods, too. */
    boolean appliesTo(SetContent set, CategoryLines lines) {
        return lines.meet(set.categories(), categories)
                || set.cpvCodes().stream().anyMatch(this::holdsFor);
    }

    private boolean holdsFor(String cpv) {
        String branch = branch(cpv);
        return cpvPrefixes.stream().anyMatch(prefix -> cpv.startsWith(prefix) || prefix.startsWith(branch));
    }

    /** All codes below it begin like a code without the zeros at its end; the first two digits are its division. */
    private static String branch(String cpv) {
        int end = cpv.length();
        while (end > SHORTEST_BRANCH && cpv.charAt(end - 1) == '0') {
            end--;
        }
        return cpv.substring(0, end);
    }
}
