package org.suppliercompliance.supplier.identity;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.supplier.registry.Identifier;

/** Finds the records worth comparing: by number, by name, by letters of the name. Each way is bounded before anything is sorted. */
@Singleton
class LikelyDuplicateRepository {
    private static final String COLUMNS = """
            s.id, s.legal_name, s.name_key, s.country, s.address, s.postal_code, s.town,
            array(select i.scheme from supplier_identifier i where i.supplier_id = s.id order by i.scheme collate "C", i.id collate "C") as schemes,
            array(select i.id from supplier_identifier i where i.supplier_id = s.id order by i.scheme collate "C", i.id collate "C") as numbers,
            array(select i.number_key from supplier_identifier i where i.supplier_id = s.id order by i.scheme collate "C", i.id collate "C") as number_keys""";

    // The operator % takes its limit from a setting, which holds for this transaction only; with it the candidates come
    // by the index of letters alone.
    private static final String ONE = "select " + COLUMNS + """
            , set_config('pg_trgm.similarity_threshold', '0.6', true) || set_config('plan_cache_mode', 'force_custom_plan', true)
                || set_config('enable_seqscan', 'off', true) || set_config('enable_indexscan', 'off', true)
                || set_config('enable_indexonlyscan', 'off', true) as set_for_later
            from supplier s where s.id = ?""";

    private static final String CANDIDATES = "select " + COLUMNS + """
            , similarity(s.name_key, ?) as similarity
            from (
                (select i.supplier_id as id from supplier_identifier i where i.number_key = any(?) limit 50)
                union
                (select n.id from supplier n where n.name_key = ? and n.survivor_id is null order by n.id limit 50)
                union
                (select l.id from (
                    select c.id, c.name_key from supplier c where (' ' || c.name_key) % (' ' || ?) and c.survivor_id is null limit 300) l
                 order by similarity(l.name_key, ?) desc, l.id limit 50)
            ) candidate join supplier s on s.id = candidate.id
            where s.id <> ? and s.survivor_id is null""";

    private final TenantDatabase database;

    LikelyDuplicateRepository(TenantDatabase database) {
        this.database = database;
    }

    /**
     * A record with how much its name has in common.
     *
     * @param similarity from 0 to 1
     */
    record Candidate(ComparedSupplier supplier, double similarity) {}

    Optional<ComparedSupplier> find(UUID id) {
        return database.one(ONE, LikelyDuplicateRepository::compared, id);
    }

    List<Candidate> candidates(ComparedSupplier of) {
        return database.query(
                CANDIDATES,
                row -> new Candidate(compared(row), Double.parseDouble(row.text("similarity"))),
                of.nameKey(),
                of.numberKeys().stream().filter(key -> !key.isEmpty()).toList(),
                of.nameKey(),
                of.nameKey(),
                of.nameKey(),
                of.id());
    }

    private static ComparedSupplier compared(Row row) throws SQLException {
        List<String> schemes = row.texts("schemes");
        List<String> numbers = row.texts("numbers");
        return new ComparedSupplier(
                row.uuid("id"),
                row.text("legal_name"),
                row.text("name_key"),
                row.nullableText("country"),
                row.nullableText("address"),
                row.nullableText("postal_code"),
                row.nullableText("town"),
                IntStream.range(0, schemes.size())
                        .mapToObj(i -> new Identifier(schemes.get(i), numbers.get(i)))
                        .toList(),
                row.texts("number_keys"));
    }
}
