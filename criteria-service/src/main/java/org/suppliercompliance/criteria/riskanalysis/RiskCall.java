package org.suppliercompliance.criteria.riskanalysis;

import java.util.Set;
import java.util.UUID;

/**
 * A pressing risk of a category and what it calls for.
 *
 * @param themes the themes it calls for, with those that stand under them
 */
public record RiskCall(
        String category,
        int analysisVersion,
        int number,
        RiskArea area,
        String country,
        Set<String> themes,
        Set<UUID> criteria) {
    public boolean isAnsweredBy(UUID criterion, String theme) {
        return criteria.contains(criterion) || themes.contains(theme);
    }
}
