package org.suppliercompliance.supplier.contracts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.time.Ids;

/** What a contract's period and criteria were before. */
@Singleton
class ContractHistory {
    private static final Keyset LATEST_MOVES =
            new Keyset("select p.* from contract_period_change p", "p.changed_at", "timestamptz", "p.id", true);
    private static final Keyset LATEST_SETS =
            new Keyset("select s.* from contract_criteria_set s", "s.recorded_at", "timestamptz", "s.id", true);

    private final TenantDatabase database;

    ContractHistory(TenantDatabase database) {
        this.database = database;
    }

    /** Keeps what the period was; a correction that left it as it was is none. */
    void moved(Contract contract, PeriodAct act, ContractPeriod was, @Nullable String reason, String by, Instant now) {
        if (act == PeriodAct.CORRECTION && contract.period().sameDays(was)) {
            return;
        }
        keep(database, contract, act, was, reason, by, now);
    }

    /** As {@link #moved}, for those who are not within a request. */
    static void keep(
            Database database,
            Contract contract,
            PeriodAct act,
            ContractPeriod was,
            @Nullable String reason,
            String by,
            Instant now) {
        ContractPeriod is = contract.period();
        database.update(
                """
                insert into contract_period_change (id, authority, contract_id, act, start_before, end_before, start_after, end_after, reason, follow_on_id,
                    changed_by, changed_at)
                values (?, ?, ?, ?, ?::date, ?::date, ?::date, ?::date, ?::text, ?::uuid, ?, ?)""",
                Ids.next(),
                contract.authority,
                contract.id,
                act,
                was.start(),
                was.end(),
                is.start(),
                is.end(),
                reason,
                act == PeriodAct.RENEWAL ? contract.renewedById : null,
                by,
                now);
    }

    void fixed(Contract contract, CriteriaSetInForce set, String by, Instant now) {
        database.update(
                """
                insert into contract_criteria_set (id, authority, contract_id, criteria_set_id, set_version, fixed_on, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                contract.authority,
                contract.id,
                set.criteriaSetId(),
                set.version(),
                set.fixedOn(),
                by,
                now);
    }

    Slice<PeriodChangeView> moves(PageRequest page, UUID contract, String authority) {
        return LATEST_MOVES.fetch(
                database,
                page,
                "p.contract_id = ? and p.authority = ?",
                List.of(contract, authority),
                row -> new PeriodChangeView(
                        row.uuid("id"),
                        PeriodAct.valueOf(row.text("act")),
                        row.nullableDate("start_before"),
                        row.nullableDate("end_before"),
                        row.nullableDate("start_after"),
                        row.nullableDate("end_after"),
                        row.nullableText("reason"),
                        row.nullableUuid("follow_on_id"),
                        row.text("changed_by"),
                        row.instant("changed_at")),
                view -> new String[] {view.changedAt().toString(), view.id().toString()});
    }

    Slice<CriteriaSetView> sets(PageRequest page, UUID contract, String authority) {
        return LATEST_SETS.fetch(
                database,
                page,
                "s.contract_id = ? and s.authority = ?",
                List.of(contract, authority),
                row -> new CriteriaSetView(
                        row.uuid("id"),
                        row.uuid("criteria_set_id"),
                        row.integer("set_version"),
                        row.date("fixed_on"),
                        row.text("recorded_by"),
                        row.instant("recorded_at")),
                view -> new String[] {view.recordedAt().toString(), view.id().toString()});
    }
}
