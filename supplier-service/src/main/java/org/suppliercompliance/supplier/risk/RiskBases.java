package org.suppliercompliance.supplier.risk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;

/** Reads what an authority judges by: three statements, for one subject as for a batch. */
@Singleton
class RiskBases {
    private final RiskJson json;

    RiskBases(RiskJson json) {
        this.json = json;
    }

    private record Chosen(RiskFactor factor, IndicatorSource source, String unit, Scale scale) {}

    private record ValueOf(UUID set, String country, Indicator.Value value) {}

    RiskSettings settings(Database database, String authority) {
        return database.one(
                        "select content from risk_setting where authority = ?",
                        row -> json.settings(row.text("content")),
                        authority)
                .orElse(RiskSettings.DEFAULTS);
    }

    RiskBasis load(Database database, String authority, Collection<String> countries) {
        RiskSettings settings = settings(database, authority);
        Map<RiskFactor, Chosen> chosen = new EnumMap<>(RiskFactor.class);
        Map<RiskFactor, UUID> wanted = effective(database, settings);
        List<Chosen> sets = database.query("select * from indicator_set where id = any(?)", RiskBases::chosen, (Object)
                wanted.values().toArray(UUID[]::new));
        sets.forEach(set -> chosen.put(set.factor(), set));
        Map<UUID, Map<String, Indicator.Value>> values = new HashMap<>();
        database.query(
                        "select set_id, country, value, year from indicator_value where set_id = any(?) and country = any(?)",
                        row -> new ValueOf(
                                row.uuid("set_id"),
                                row.text("country"),
                                new Indicator.Value(decimal(row, "value"), row.integer("year"))),
                        wanted.values().toArray(UUID[]::new),
                        countries)
                .forEach(one ->
                        values.computeIfAbsent(one.set(), id -> new HashMap<>()).put(one.country(), one.value()));
        Map<RiskFactor, Indicator> indicators = new EnumMap<>(RiskFactor.class);
        chosen.forEach((factor, set) -> indicators.put(
                factor,
                new Indicator(
                        set.source(),
                        set.unit(),
                        set.scale(),
                        values.getOrDefault(set.source().id(), Map.of()))));
        return new RiskBasis(settings, indicators);
    }

    /** The data set of each factor: the one chosen, else the suite's. */
    Map<RiskFactor, UUID> effective(Database database, RiskSettings settings) {
        Map<RiskFactor, UUID> sets = new EnumMap<>(RiskFactor.class);
        database.query(
                        "select factor, id from indicator_set where is_default",
                        row -> Map.entry(RiskFactor.valueOf(row.text("factor")), row.uuid("id")))
                .forEach(one -> sets.put(one.getKey(), one.getValue()));
        Arrays.stream(RiskFactor.values()).forEach(factor -> {
            UUID own = settings.of(factor).indicatorSetId();
            if (own != null) {
                sets.put(factor, own);
            }
        });
        return sets;
    }

    static BigDecimal decimal(Row row, String column) throws SQLException {
        return Objects.requireNonNull(row.nullableDecimal(column));
    }

    private static Chosen chosen(Row row) throws SQLException {
        return new Chosen(
                RiskFactor.valueOf(row.text("factor")),
                new IndicatorSource(
                        row.uuid("id"), row.text("code"), row.text("edition"), row.text("name"), row.integer("year")),
                row.text("unit"),
                new Scale(
                        decimal(row, "scale_min"),
                        decimal(row, "scale_max"),
                        Direction.valueOf(row.text("direction"))));
    }
}
