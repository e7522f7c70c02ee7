package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The maturity of the market, for whoever chooses between mandatory and award criterion. */
@ApplicationScoped
public class MarketMaturity {
    /** What was said longer ago does not describe the market any more. */
    public static final int WINDOW_MONTHS = 36;

    private final TenantDatabase database;
    private final MaturitySettings settings;

    MarketMaturity(TenantDatabase database, MaturitySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** From how many percent on a criterion may be mandatory without a recorded reason. */
    public int maturePercent() {
        return settings.maturePercent();
    }

    /** The first day whose answers count on the given one. */
    public static LocalDate since(LocalDate asOf) {
        return asOf.minusMonths(WINDOW_MONTHS);
    }

    /** Of all of them in one query, each with an answer, also when nobody was asked. */
    public Map<AskedCriterion, Maturity> of(Collection<AskedCriterion> criteria, LocalDate asOf) {
        Map<AskedCriterion, Maturity> found = new HashMap<>();
        counts(criteria, asOf)
                .forEach((criterion, counts) -> found.put(criterion, counts.maturity(settings.maturePercent())));
        return found;
    }

    Map<AskedCriterion, Counts> counts(Collection<AskedCriterion> criteria, LocalDate asOf) {
        Map<AskedCriterion, Counts> found = new HashMap<>();
        if (!criteria.isEmpty()) {
            database.query(
                            "select criterion_id, criterion_version, participants, can, partly from market_maturity(?, ?, ?, ?)",
                            row -> Map.entry(
                                    new AskedCriterion(row.uuid("criterion_id"), row.integer("criterion_version")),
                                    new Counts(
                                            row.integer("participants"),
                                            row.nullableInteger("can"),
                                            row.nullableInteger("partly"))),
                            criteria.stream().map(AskedCriterion::criterionId).toArray(UUID[]::new),
                            criteria.stream().map(AskedCriterion::version).toArray(Integer[]::new),
                            since(asOf),
                            asOf)
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }
}
