package org.suppliercompliance.supplier.risk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Loads the data sets that come with the suite, each edition once, whichever replica starts first. */
@ApplicationScoped
class ShippedIndicators implements DueWork {
    private static final long LOCK = 0x69_6e_64_69_63L;

    private final RiskMarks marks;
    private volatile boolean loaded;

    ShippedIndicators(RiskMarks marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return "shipped-indicators";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        if (loaded) {
            return 0;
        }
        transaction.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, LOCK);
        List<NamedCsvRecord> values = read("/data/indicator_values.csv");
        int fresh = 0;
        for (NamedCsvRecord set : read("/data/indicator_sets.csv")) {
            fresh += load(transaction, set, values) ? 1 : 0;
        }
        // Looked at once more in a transaction of its own: what failed to commit was not loaded.
        loaded = fresh == 0;
        return fresh;
    }

    private boolean load(WorkerTransaction transaction, NamedCsvRecord set, List<NamedCsvRecord> values) {
        String code = set.getField("code");
        String edition = set.getField("edition");
        UUID id = UUID.nameUUIDFromBytes(("indicator-set:" + code + "/" + edition).getBytes(StandardCharsets.UTF_8));
        if (transaction
                .one("select id from indicator_set where id = ?", row -> row.uuid("id"), id)
                .isPresent()) {
            return false;
        }
        List<NamedCsvRecord> own = values.stream()
                .filter(value -> value.getField("set").equals(code))
                .toList();
        insert(transaction, id, set, own.size());
        transaction.update("""
                insert into indicator_value (set_id, country, authority, value, year)
                select ?, u.country, null, u.value::numeric, u.year::integer from unnest(?, ?, ?) as u (country, value, year)""", id, column(own, "country"), column(own, "value"), column(own, "year"));
        if (Boolean.parseBoolean(set.getField("is_default"))) {
            makeDefault(transaction, RiskFactor.valueOf(set.getField("factor")), id);
        }
        return true;
    }

    private static void insert(WorkerTransaction transaction, UUID id, NamedCsvRecord set, int countries) {
        transaction.update(
                """
                insert into indicator_set (id, authority, code, edition, factor, name, source, licence, note, year, unit, direction, scale_min, scale_max,
                    missing_values, earliest_year, is_default, countries, used_at, version, created_at)
                values (?, null, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?::numeric, ?::numeric, ?, ?::integer, false, ?, ?, 1, ?)""",
                id,
                set.getField("code"),
                set.getField("edition"),
                set.getField("factor"),
                set.getField("name"),
                set.getField("source"),
                set.getField("licence"),
                set.getField("note"),
                set.getField("year"),
                set.getField("unit"),
                set.getField("direction"),
                set.getField("scale_min"),
                set.getField("scale_max"),
                set.getField("missing_values"),
                set.getField("earliest_year"),
                countries,
                transaction.now(),
                transaction.now());
    }

    private void makeDefault(WorkerTransaction transaction, RiskFactor factor, UUID id) {
        Optional<UUID> before = transaction.one(
                "update indicator_set set is_default = false, version = version + 1 where factor = ? and is_default returning id",
                row -> row.uuid("id"),
                factor);
        transaction.update(
                "update indicator_set set is_default = true, version = version + 1 where id = ? and not is_default",
                id);
        marks.countriesOfDefault(transaction, factor, marks.changed(transaction, before.orElse(RiskMarks.NO_SET), id));
    }

    private static String[] column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).toArray(String[]::new);
    }

    private static List<NamedCsvRecord> read(String resource) {
        try (InputStream stream = ShippedIndicators.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("missing resource " + resource);
            }
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
