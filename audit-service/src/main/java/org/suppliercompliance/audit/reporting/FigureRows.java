package org.suppliercompliance.audit.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;

/** Counts findings once as a whole and once by each thing they can have in common, in one statement. */
final class FigureRows {
    /** What {@code grouping()} answers: a bit for each column that is not grouped by. */
    private static final int ALL = 0b1111;

    private static final int THEME = 0b0111;
    private static final int COUNTRY = 0b1011;
    private static final int BRAND = 0b1101;
    private static final int CATEGORY = 0b1110;

    /**
     * Over rows called {@code found}. An observation has no clock and needs no plan: it is counted apart, and nowhere else.
     * The middle of a span is asked for over all findings only, and apart: beside the groups it would have them sorted once for each of them.
     */
    private static final String COUNT = """
            , spans as (
                select avg(planned_on - communicated_on) as mean_plan,
                    percentile_cont(0.5) within group (order by planned_on - communicated_on) as median_plan,
                    avg(corrected_on - communicated_on) as mean_correction,
                    percentile_cont(0.5) within group (order by corrected_on - communicated_on) as median_correction
                from found),
            counted as (
                select grouping(theme, site_country, brand, product_category) as level, theme, site_country, brand, product_category,
                    count(*) filter (where severity <> 'OBSERVATION') as findings,
                    count(*) filter (where severity = 'SERIOUS') as serious, count(*) filter (where severity = 'MAJOR') as major,
                    count(*) filter (where severity = 'MINOR') as minor, count(*) filter (where severity = 'OBSERVATION') as observations,
                    count(*) filter (where severity <> 'OBSERVATION' and communicated_on is not null) as communicated,
                    count(planned_on) as planned,
                    count(*) filter (where severity <> 'OBSERVATION' and status = 'CLOSED') as closed,
                    count(corrected_on) as corrected, count(*) filter (where overdue) as overdue,
                    count(*) filter (where late_plan) as late_plans, count(*) filter (where late_correction) as late_corrections
                from found
                group by grouping sets ((), (theme), (site_country), (brand), (product_category))),
            ranked as (
                select c.*, coalesce(theme, site_country, brand, product_category) as key,
                    row_number() over (partition by level order by findings desc,
                        coalesce(theme, site_country, brand, product_category) nulls last) as place
                from counted c)
            select level::integer, key, findings::integer, serious::integer, major::integer, minor::integer, observations::integer,
                communicated::integer, planned::integer, closed::integer, corrected::integer, overdue::integer, late_plans::integer,
                late_corrections::integer, mean_plan, median_plan::numeric, mean_correction, median_correction::numeric
            from ranked cross join spans where place <= %d and (level = 15 or findings > 0) order by level desc, place""".formatted(Figures.MOST_GROUPS);

    private FigureRows() {}

    private record Counted(
            int level, FigureGroup group, @Nullable Totals totals) {}

    private record Totals(
            int serious,
            int major,
            int minor,
            int observations,
            int communicated,
            int planned,
            int corrected,
            int latePlans,
            int lateCorrections,
            @Nullable BigDecimal meanPlan,
            @Nullable BigDecimal medianPlan,
            @Nullable BigDecimal meanCorrection,
            @Nullable BigDecimal medianCorrection) {}

    /** @param found a {@code with} clause whose last part is called {@code found} */
    static Figures count(Database database, String found, List<? extends @Nullable Object> parameters) {
        List<Counted> rows = database.query(found + COUNT, FigureRows::counted, parameters.toArray());
        Counted all =
                rows.stream().filter(row -> row.level() == ALL).findFirst().orElseThrow();
        Totals totals = all.totals();
        if (totals == null) {
            throw new IllegalStateException("the row of all findings has no totals");
        }
        FigureGroup sum = all.group();
        return new Figures(
                sum.findings(),
                totals.serious(),
                totals.major(),
                totals.minor(),
                totals.observations(),
                totals.communicated(),
                totals.planned(),
                sum.closed(),
                totals.corrected(),
                sum.open(),
                sum.overdue(),
                Percent.of(sum.overdue(), sum.findings()),
                totals.latePlans(),
                totals.lateCorrections(),
                totals.meanPlan(),
                totals.medianPlan(),
                totals.meanCorrection(),
                totals.medianCorrection(),
                groups(rows, THEME),
                groups(rows, COUNTRY),
                groups(rows, BRAND),
                groups(rows, CATEGORY));
    }

    private static List<FigureGroup> groups(List<Counted> rows, int level) {
        List<FigureGroup> groups = new ArrayList<>();
        rows.stream().filter(row -> row.level() == level).map(Counted::group).forEach(groups::add);
        return groups;
    }

    private static Counted counted(Row row) throws SQLException {
        int level = row.integer("level");
        int findings = row.integer("findings");
        int closed = row.integer("closed");
        FigureGroup group =
                new FigureGroup(row.nullableText("key"), findings, closed, findings - closed, row.integer("overdue"));
        return new Counted(level, group, level == ALL ? totals(row) : null);
    }

    private static Totals totals(Row row) throws SQLException {
        return new Totals(
                row.integer("serious"),
                row.integer("major"),
                row.integer("minor"),
                row.integer("observations"),
                row.integer("communicated"),
                row.integer("planned"),
                row.integer("corrected"),
                row.integer("late_plans"),
                row.integer("late_corrections"),
                days(row, "mean_plan"),
                days(row, "median_plan"),
                days(row, "mean_correction"),
                days(row, "median_correction"));
    }

    private static @Nullable BigDecimal days(Row row, String column) throws SQLException {
        BigDecimal days = row.nullableDecimal(column);
        return days == null ? null : days.setScale(1, RoundingMode.HALF_UP);
    }
}
