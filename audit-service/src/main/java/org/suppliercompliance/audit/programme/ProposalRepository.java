package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.reuse.ReuseLimit;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The suppliers of high risk, each with the newest audit whose result can be used, if there is one; a merged one is in its survivor's line. */
@ApplicationScoped
class ProposalRepository {
    /** The riskiest are looked at, this many at the most: more than are audited in years. */
    private static final int LOOKED_AT = 2_000;

    /** Those that are proposed and those that are skipped each have a place, and know how many of their sort there are. */
    private static final String RISKIEST = "select * from ("
            + CandidateRows.SELECT.formatted(", u.id as usable_id, u.authority as usable_authority,"
                    + " u.reference as usable_reference, u.finalised_on as usable_finalised_on,"
                    + " row_number() over (partition by u.id is null order by k.score_rank desc, k.supplier_id) as place,"
                    + " (count(*) over (partition by u.id is null))::integer as alike")
            + """
             left join lateral (
                select x.* from (
                    select k.supplier_id as id union all select m.id from known_supplier m where m.survivor_id = k.supplier_id) family
                cross join lateral (
                    select a.id, a.authority, a.reference, a.finalised_on from audit a
                    where a.supplier_id = family.id and a.authority = k.authority and a.finalised_on is not null
                    union all
                    select s.audit_id, s.authority, s.reference, s.finalised_on from shared_audit s
                    where s.supplier_id = family.id and s.withdrawn_at is null and s.networks && ?::text[]
                        and s.authority <> k.authority) x
                where (x.finalised_on + make_interval(months => ?))::date >= ?
                order by x.finalised_on desc, x.id limit 1) u on true
            where k.authority = ? and k.supplier_id in (
                select r.supplier_id from known_risk r left join known_supplier o on o.id = r.supplier_id
                where r.authority = ? and r.level = 'HIGH' and o.survivor_id is null order by r.score_rank desc, r.supplier_id limit ?)) c
            where c.place <= ? order by c.score_rank desc, c.supplier_id""";

    private final TenantDatabase database;
    private final CandidateRows rows;

    ProposalRepository(TenantDatabase database, CandidateRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * A supplier, and what makes an audit of it unnecessary.
     *
     * @param alike how many there are like it: with such an audit, or without
     */
    record Ranked(CandidateView supplier, ProposalView.@Nullable UsableAudit usable, int alike) {
        ProposalView.SkippedSupplier skipped() {
            return new ProposalView.SkippedSupplier(supplier, Objects.requireNonNull(usable));
        }
    }

    /** The riskiest of those to propose, and of those to skip, so many of each. */
    List<Ranked> riskiest(String authority, List<String> networks, LocalDate on, int limit) {
        return database.query(
                RISKIEST,
                row -> new Ranked(rows.candidate(row), usable(row), row.integer("alike")),
                networks,
                ReuseLimit.MONTHS,
                on,
                authority,
                authority,
                LOOKED_AT,
                limit);
    }

    int highRisk(String authority) {
        return database.one(CandidateRows.HIGH_RISK, row -> row.integer("suppliers"), authority)
                .orElseThrow();
    }

    private static ProposalView.@Nullable UsableAudit usable(Row row) throws SQLException {
        UUID id = row.nullableUuid("usable_id");
        if (id == null) {
            return null;
        }
        LocalDate finalisedOn = row.date("usable_finalised_on");
        return new ProposalView.UsableAudit(
                id,
                row.text("usable_authority"),
                row.text("usable_reference"),
                finalisedOn,
                ReuseLimit.lastDay(finalisedOn));
    }
}
