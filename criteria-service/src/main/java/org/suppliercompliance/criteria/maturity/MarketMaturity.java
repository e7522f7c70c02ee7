package org.suppliercompliance.criteria.maturity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.criteria.Conditions;

/** The maturity of the market, for whoever chooses between mandatory and award criterion. */
@ApplicationScoped
public class MarketMaturity {
    /** What was said longer ago does not describe the market any more. */
    public static final int WINDOW_MONTHS = 36;

    /**
     * Asked about all versions that anything was said about in the window: the others cannot be assessed. Each is looked up by itself; by its
     * guessed number of rows the answer of the function would be met with the whole catalogue.
     */
    private static final String ASSESSED = """
            array(select w.id
                from (select array_agg(said.criterion_id) as criteria, array_agg(said.criterion_version) as versions
                      from (select distinct m.criterion_id, m.criterion_version from maturity_assessment m where m.held_on between ? and ?) as said) as asked
                    cross join lateral market_maturity(asked.criteria, asked.versions, ?, ?) as k
                    cross join lateral (select f.id from criterion_version f where f.criterion_id = k.criterion_id and f.number = k.criterion_version offset 0) as w
                where %s)""";

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

    /** Narrows a list of {@code criterion_version v} to what is advised so: one question for the whole list, however long it is. */
    public void narrow(Conditions conditions, Maturity.Advice advice, LocalDate asOf) {
        LocalDate since = since(asOf);
        int percent = settings.maturePercent();
        switch (advice) {
            case MAY_BE_MANDATORY ->
                conditions.always(
                        "v.id = any(" + ASSESSED.formatted("k.can * 100 >= ? * k.participants") + ")",
                        since,
                        asOf,
                        since,
                        asOf,
                        percent);
            case AWARD_CRITERION ->
                conditions.always(
                        "v.id = any(" + ASSESSED.formatted("k.can * 100 < ? * k.participants") + ")",
                        since,
                        asOf,
                        since,
                        asOf,
                        percent);
            case CONSULT_FIRST ->
                conditions.always(
                        "v.id <> all(" + ASSESSED.formatted("k.can is not null") + ")", since, asOf, since, asOf);
        }
    }

    public Map<AskedCriterion, Counts> counts(Collection<AskedCriterion> criteria, LocalDate asOf) {
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
