package org.suppliercompliance.supplier.risk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;

/** Reads what the scores of a batch of subjects are made of: one statement for all of them. */
@Singleton
class RiskInputs {
    private final RiskJson json;

    RiskInputs(RiskJson json) {
        this.json = json;
    }

    /** A site and where it stands. */
    record SiteInput(UUID id, String country) {}

    /**
     * A contract and what stands behind it today.
     *
     * @param declaration the declaration in force
     * @param until the first day that one is no longer in force, when that is known
     */
    record ContractInput(
            UUID id,
            UUID supplier,
            RiskRule.@Nullable Value value,
            @Nullable UUID declaration,
            @Nullable LocalDate until,
            List<String> countries,
            List<BidAnswer> bidAnswers) {}

    /**
     * A supplier and the contract that decides about it.
     *
     * @param until the last day of the contract that ends first
     */
    record SupplierInput(
            UUID id,
            UUID contract,
            @Nullable RiskExplanation decisive,
            int contracts,
            int assessed,
            @Nullable LocalDate until) {}

    List<SiteInput> sites(Database database, List<UUID> ids) {
        return database.query(
                "select id, country from site where id = any(?)",
                row -> new SiteInput(row.uuid("id"), row.text("country")),
                (Object) ids.toArray(UUID[]::new));
    }

    List<ContractInput> contracts(Database database, String authority, List<UUID> ids, LocalDate today) {
        return database.query("""
                select c.id, c.value_amount, c.value_currency, coalesce(s.survivor_id, s.id) as supplier_id, d.id as declaration_id, d.ends_on, b.answers,
                    array(select distinct t.country from declared_site e join site t on t.id = e.site_id where e.declaration_id = d.id order by 1) as countries
                from contract c join supplier s on s.id = c.supplier_id
                left join bid_answer b on b.contract_id = c.id
                left join lateral (
                    select n.id, n.ends_on from declaration n
                    where n.contract_id = c.id and n.submitted and n.declared_on <= ? and (n.ends_on is null or n.ends_on > ?)
                    order by n.declared_on desc, n.number desc limit 1) d on true
                where c.id = any(?) and c.authority = ?""", this::contract, today, today, ids.toArray(UUID[]::new), authority);
    }

    /** A contract that has ended counts no more; the worst of the others decides. Merged suppliers are counted with their survivor. */
    List<SupplierInput> suppliers(Database database, String authority, List<UUID> ids, LocalDate today) {
        UUID[] named = ids.toArray(UUID[]::new);
        return database.query("""
                with member as (
                    select id, id as survivor from supplier where id = any(?) and survivor_id is null
                    union all select id, survivor_id from supplier where survivor_id = any(?)),
                ranked as (
                    select m.survivor, c.id, r.position, row_number() over w as place, count(*) over p as contracts,
                        count(*) filter (where r.position >= 0) over p as assessed, min(c.ends_on) over p as until
                    from member m join contract c on c.supplier_id = m.id and c.authority = ?
                    left join risk_score r on r.subject_id = c.id and r.authority = c.authority and r.kind = 'CONTRACT'
                    -- How many were merged into a handful is a guess far too high for the planner: it would read all contracts.
                    where c.supplier_id = any(array(select id from member)) and (c.ends_on is null or c.ends_on >= ?)
                    window p as (partition by m.survivor), w as (partition by m.survivor order by r.position desc nulls last, c.id))
                select k.*, r.explanation from ranked k
                left join risk_score r on r.subject_id = k.id and r.authority = ? and r.kind = 'CONTRACT'
                where k.place = 1""", this::supplier, named, named, authority, today, authority);
    }

    private ContractInput contract(Row row) throws SQLException {
        BigDecimal amount = row.nullableDecimal("value_amount");
        String answers = row.nullableText("answers");
        return new ContractInput(
                row.uuid("id"),
                row.uuid("supplier_id"),
                amount == null
                        ? null
                        : new RiskRule.Value(
                                amount.stripTrailingZeros()
                                        .setScale(Math.max(
                                                2, amount.stripTrailingZeros().scale())),
                                Objects.requireNonNull(row.nullableText("value_currency"))),
                row.nullableUuid("declaration_id"),
                row.nullableDate("ends_on"),
                row.texts("countries"),
                answers == null ? List.of() : json.answers(answers));
    }

    private SupplierInput supplier(Row row) throws SQLException {
        String explanation = row.nullableText("explanation");
        return new SupplierInput(
                row.uuid("survivor"),
                row.uuid("id"),
                explanation == null ? null : json.explanation(explanation),
                Math.toIntExact(row.bigint("contracts")),
                Math.toIntExact(row.bigint("assessed")),
                row.nullableDate("until"));
    }
}
