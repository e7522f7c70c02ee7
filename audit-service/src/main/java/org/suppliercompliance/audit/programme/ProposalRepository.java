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
    private static final String RISKIEST =
            CandidateRows.SELECT.formatted(", u.id as usable_id, u.authority as usable_authority,"
                            + " u.reference as usable_reference, u.finalised_on as usable_finalised_on")
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
            where k.authority = ? and k.level = 'HIGH' and s.survivor_id is null order by k.score_rank desc, k.supplier_id limit ?""";

    private final TenantDatabase database;
    private final CandidateRows rows;

    ProposalRepository(TenantDatabase database, CandidateRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A supplier, and what makes an audit of it unnecessary. */
    record Ranked(CandidateView supplier, ProposalView.@Nullable UsableAudit usable) {
        ProposalView.SkippedSupplier skipped() {
            return new ProposalView.SkippedSupplier(supplier, Objects.requireNonNull(usable));
        }
    }

    List<Ranked> riskiest(String authority, List<String> networks, LocalDate on, int limit) {
        return database.query(
                RISKIEST,
                row -> new Ranked(rows.candidate(row), usable(row)),
                networks,
                ReuseLimit.MONTHS,
                on,
                authority,
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
