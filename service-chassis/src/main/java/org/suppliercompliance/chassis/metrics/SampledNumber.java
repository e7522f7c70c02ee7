package org.suppliercompliance.chassis.metrics;

/**
 * A number that one statement reads from the database when the metrics are asked for.
 *
 * @param name the metric's name, dotted; a Prometheus reader sees it with underscores
 * @param description what it counts
 * @param sql answers one row with one column {@code n}. It has to be cheap whatever the tables have grown to: through a partial index, and
 *     never more than {@link #MOST} rows
 */
public record SampledNumber(String name, String description, String sql) {
    /** Where counting stops: from there on "many" says as much as the number. */
    public static final int MOST = 10_000;

    /** The suite's time, for statements. */
    public static final String NOW =
            "(select clock_timestamp() + make_interval(secs => offset_seconds) from clock_offset)";

    /** How many rows the selection has, counted up to {@link #MOST}; it is the tail of a statement, from {@code from} on. */
    public static SampledNumber count(String name, String description, String selection) {
        return new SampledNumber(
                name,
                description + " (counted up to " + MOST + ")",
                "select count(*) as n from (select " + selection + " limit " + MOST + ") as counted");
    }

    /** How many seconds ago the moment was, by the suite's time, or 0 when there is none; {@code moment} is a statement with one column. */
    public static SampledNumber age(String name, String description, String moment) {
        return new SampledNumber(
                name,
                description + ", in seconds",
                "select coalesce(greatest(0, extract(epoch from " + NOW + " - (" + moment + "))), 0)::float8 as n");
    }
}
