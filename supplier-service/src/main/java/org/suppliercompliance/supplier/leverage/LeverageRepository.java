package org.suppliercompliance.supplier.leverage;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.supplier.contracts.Money;

/** Finds the contracts behind a site or brand: the own ones as rows, the others through a function that tells bands only. */
@Singleton
class LeverageRepository {
    /**
     * The contracts are gone through once, for the list and for the sums: a busy site stands behind thousands. They are fetched by their sorted ids,
     * each index gone through once, and not one by one. Call-offs are paid out of their framework agreement: of its value and the sum of theirs the
     * greater counts.
     */
    private static final String OWN = """
            with named as materialized (
                select array(
                    select e.declaration_id from declared_site e where e.site_id = ?::uuid and e.authority = ?
                    union select b.declaration_id from declared_brand b where b.name_folded = ?::text and b.authority = ?
                    union select b.declaration_id from declared_brand b where b.brand_supplier_id = any(?::uuid[]) and b.authority = ?) as ids),
            declared as materialized (
                select array(
                    select d.contract_id from declaration d
                    where d.id = any((select n.ids from named n)::uuid[]) and d.submitted and d.declared_on <= ? and (d.ends_on is null or d.ends_on > ?)) as ids),
            own as materialized (
                select c.id, c.framework_id, c.supplier_id, c.reference, c.title, c.value_amount, c.value_currency, c.period_known, c.created_at
                from contract c
                where c.id = any((select d.ids from declared d)::uuid[]) and c.authority = ?
                    and (c.starts_on is null or c.starts_on <= ?) and (c.ends_on is null or c.ends_on >= ?))
            select both_parts.*,
                coalesce((select s.survivor_id from supplier s where s.id = both_parts.supplier_id), both_parts.supplier_id) as current_supplier_id
            from (
                (select true as listed, row_number() over (order by created_at desc, id desc) as position, id, supplier_id, reference, title,
                    value_amount, value_currency, period_known, null::integer as contracts
                from own order by created_at desc, id desc limit ?)
                union all
                select false, row_number() over (order by value_currency nulls last), null, null, null, null,
                    sum(amount), value_currency, null, sum(contracts)::integer
                from (
                    select value_currency, count(*) as contracts, greatest(sum(value_amount) filter (where framework_id is null),
                        sum(value_amount) filter (where framework_id is not null)) as amount
                    from own group by coalesce(framework_id, id), value_currency) counted
                group by value_currency) both_parts
            order by listed desc, position""";

    /**
     * What is asked about: exactly one is given.
     *
     * @param brandFamily the records that are the brand after merges, since each was declared under the one it had then; empty for none
     */
    record Subject(@Nullable UUID siteId, @Nullable String brandFolded, List<UUID> brandFamily) {
        UUID[] brandIds() {
            return brandFamily.toArray(UUID[]::new);
        }
    }

    /** The sum of one currency, or of what has none. */
    record Total(@Nullable String currency, @Nullable BigDecimal amount, int contracts) {}

    /** The authority's own part. */
    record Own(List<LeverageView.OwnContract> contracts, List<Total> totals) {}

    /** What the function answers: none at all when it is withheld. */
    record Shared(
            int buyers, @Nullable String currency, @Nullable ValueBand band) {}

    private final TenantDatabase database;

    LeverageRepository(TenantDatabase database) {
        this.database = database;
    }

    boolean siteExists(UUID id) {
        return database.one("select true as found from site where id = ?", row -> row.bool("found"), id)
                .isPresent();
    }

    /** The first contracts of the authority behind the subject, and the sums of all of them. */
    Own own(Subject subject, String authority, LocalDate on, int limit) {
        List<LeverageView.OwnContract> contracts = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        database.query(
                OWN,
                row -> row.bool("listed") ? contracts.add(contract(row)) : totals.add(total(row)),
                subject.siteId(),
                authority,
                subject.brandFolded(),
                authority,
                subject.brandIds(),
                authority,
                on,
                on,
                authority,
                on,
                on,
                limit);
        return new Own(contracts, totals);
    }

    List<Shared> shared(Subject subject, LocalDate on) {
        return database.query(
                "select * from network_leverage(?::uuid, ?::text, ?::uuid[], ?)",
                row -> {
                    String band = row.nullableText("band");
                    return new Shared(
                            row.integer("buyers"),
                            row.nullableText("currency"),
                            band == null ? null : ValueBand.valueOf(band));
                },
                subject.siteId(),
                subject.brandFolded(),
                subject.brandIds(),
                on);
    }

    List<LeverageView.AgreedContract> agreed(Subject subject, LocalDate on) {
        return database.query(
                "select * from network_leverage_agreed(?::uuid, ?::text, ?::uuid[], ?)",
                row -> new LeverageView.AgreedContract(
                        row.text("authority"), row.text("reference"), row.text("title"), value(row)),
                subject.siteId(),
                subject.brandFolded(),
                subject.brandIds(),
                on);
    }

    private static @Nullable Money value(Row row) throws SQLException {
        BigDecimal amount = row.nullableDecimal("value_amount");
        return amount == null ? null : Money.of(amount, Objects.requireNonNull(row.nullableText("value_currency")));
    }

    private static Total total(Row row) throws SQLException {
        return new Total(
                row.nullableText("value_currency"), row.nullableDecimal("value_amount"), row.integer("contracts"));
    }

    private static LeverageView.OwnContract contract(Row row) throws SQLException {
        return new LeverageView.OwnContract(
                row.uuid("id"),
                row.uuid("current_supplier_id"),
                row.text("reference"),
                row.text("title"),
                value(row),
                row.bool("period_known"));
    }
}
