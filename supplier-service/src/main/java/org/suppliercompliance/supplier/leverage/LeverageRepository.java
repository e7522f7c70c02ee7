package org.suppliercompliance.supplier.leverage;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.supplier.contracts.Money;

/** Finds the contracts behind a site or brand: the own ones as rows, the others through a function that tells bands only. */
@Singleton
class LeverageRepository {
    private static final String OWN = """
            from (select e.declaration_id from declared_site e where e.site_id = ?::uuid and e.authority = ?
                  union select b.declaration_id from declared_brand b where b.name_folded = ?::text and b.authority = ?
                  union select b.declaration_id from declared_brand b where b.brand_supplier_id = ?::uuid and b.authority = ?) n
            join declaration d on d.id = n.declaration_id join contract c on c.id = d.contract_id
            where d.submitted and d.declared_on <= ? and (d.ends_on is null or d.ends_on > ?)
                and (c.starts_on is null or c.starts_on <= ?) and (c.ends_on is null or c.ends_on >= ?) and c.authority = ?""";

    /** What is asked about: exactly one is not null. */
    record Subject(
            @Nullable UUID siteId,
            @Nullable String brandFolded,
            @Nullable UUID brandId) {}

    /** The sum of one currency, or of what has none. */
    record Total(@Nullable String currency, @Nullable BigDecimal amount, int contracts) {}

    /** What the function answers: none at all when it is withheld. */
    record Shared(
            int buyers, @Nullable String currency, @Nullable ValueBand band) {}

    private final TenantDatabase database;

    LeverageRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<ZoneId> zone(String authority) {
        return database.one("select zone from authority where code = ?", row -> ZoneId.of(row.text("zone")), authority);
    }

    boolean siteExists(UUID id) {
        return database.one("select true as found from site where id = ?", row -> row.bool("found"), id)
                .isPresent();
    }

    List<LeverageView.OwnContract> own(Subject subject, String authority, LocalDate on, int limit) {
        @Nullable Object[] parameters = Arrays.copyOf(parameters(subject, authority, on), 12);
        parameters[11] = limit;
        return database.query(
                "select c.* " + OWN + " order by c.created_at desc, c.id desc limit ?",
                LeverageRepository::contract,
                parameters);
    }

    List<Total> totals(Subject subject, String authority, LocalDate on) {
        return database.query(
                "select c.value_currency, sum(c.value_amount) as amount, count(*)::integer as contracts " + OWN
                        + " group by c.value_currency order by c.value_currency nulls last limit 200",
                row -> new Total(
                        row.nullableText("value_currency"), row.nullableDecimal("amount"), row.integer("contracts")),
                parameters(subject, authority, on));
    }

    List<Shared> shared(Subject subject, LocalDate on) {
        return database.query(
                "select * from network_leverage(?::uuid, ?::text, ?::uuid, ?)",
                row -> {
                    String band = row.nullableText("band");
                    return new Shared(
                            row.integer("buyers"),
                            row.nullableText("currency"),
                            band == null ? null : ValueBand.valueOf(band));
                },
                subject.siteId(),
                subject.brandFolded(),
                subject.brandId(),
                on);
    }

    List<LeverageView.AgreedContract> agreed(Subject subject, LocalDate on) {
        return database.query(
                "select * from network_leverage_agreed(?::uuid, ?::text, ?::uuid, ?)",
                row -> new LeverageView.AgreedContract(
                        row.text("authority"), row.text("reference"), row.text("title"), value(row)),
                subject.siteId(),
                subject.brandFolded(),
                subject.brandId(),
                on);
    }

    private static @Nullable Money value(Row row) throws SQLException {
        BigDecimal amount = row.nullableDecimal("value_amount");
        return amount == null ? null : Money.of(amount, Objects.requireNonNull(row.nullableText("value_currency")));
    }

    private static @Nullable Object[] parameters(Subject subject, String authority, LocalDate on) {
        return new @Nullable Object[] {
            subject.siteId(),
            authority,
            subject.brandFolded(),
            authority,
            subject.brandId(),
            authority,
            on,
            on,
            on,
            on,
            authority
        };
    }

    private static LeverageView.OwnContract contract(Row row) throws SQLException {
        return new LeverageView.OwnContract(
                row.uuid("id"),
                row.uuid("supplier_id"),
                row.text("reference"),
                row.text("title"),
                value(row),
                row.bool("period_known"));
    }
}
