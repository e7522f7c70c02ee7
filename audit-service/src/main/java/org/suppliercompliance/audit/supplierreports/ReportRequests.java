package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.DueDates;
import org.suppliercompliance.audit.deadline.Ladder;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/**
 * Asks for the report of a contract that has the duty once the contract has begun, moves its date with the contract's start, and asks no
 * more when the duty is gone or the contract has ended before its report fell due. A sweep and not a reaction to the contract's fact: the
 * authority's settings come by another partition and may be later, and a contract may begin or end long after it was told.
 */
@ApplicationScoped
class ReportRequests implements DueWork {
    private static final int BATCH = 200;

    /** A day has begun nowhere when it has not begun here; the index leads to what may have begun, the zone decides. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private static final String CLAIM = """
            select c.id as contract, c.authority as contract_authority, c.supplier_id as contract_supplier, c.reference as contract_number,
                c.reporting_duty, c.starts_on, nullif(c.ends_on, '-infinity') as ends_on, k.zone as k_zone, k.steps_before, k.steps_after,
                k.report_due_months,
                r.id as report, r.status as report_status, r.contract_start as asked_for, r.due_on, r.deadline_version as last_version
            from known_contract c join known_authority k on k.code = c.authority
            left join supplier_report r on r.contract_id = c.id
            where c.report_from <= ? and c.report_from <= (?::timestamptz at time zone k.zone)::date
            order by c.report_from limit %d for update of c skip locked""".formatted(BATCH);

    private static final String SETTLE = """
            update known_contract c set report_from = s.report_from from unnest(?::uuid[], ?::date[]) as s (id, report_from)
            where c.id = s.id""";

    /** What the registry knows no more was kept until here, so that its report could be withdrawn. */
    private static final String FORGET = "delete from known_contract where id = any(?) and ends_on = '-infinity'";

    private final ReportOpenings openings;

    ReportRequests(ReportOpenings openings) {
        this.openings = openings;
    }

    /** A contract to look at, the settings of its authority, and the report there is. */
    record Contract(
            UUID id,
            String authority,
            UUID supplierId,
            String reference,
            ReportDuty duty,
            ZoneId zone,
            Ladder ladder,
            int months,
            @Nullable UUID report,
            int lastVersion,
            LocalDate today) {
        static Contract from(Row row, Instant now) throws SQLException {
            ZoneId zone = ZoneId.of(row.text("k_zone"));
            String told = row.nullableText("report_status");
            ReportStatus status = told == null ? null : ReportStatus.valueOf(told);
            Integer version = row.nullableInteger("last_version");
            LocalDate start = row.nullableDate("starts_on");
            LocalDate askedFor = row.nullableDate("asked_for");
            int months = row.integer("report_due_months");
            LocalDate due = start == null ? null : DueDates.due(start, months);
            if (status == ReportStatus.REQUESTED && start != null && start.equals(askedFor)) {
                due = row.nullableDate("due_on");
            }
            return new Contract(
                    row.uuid("contract"),
                    row.text("contract_authority"),
                    row.uuid("contract_supplier"),
                    row.text("contract_number"),
                    new ReportDuty(
                            row.bool("reporting_duty"), start, row.nullableDate("ends_on"), status, askedFor, due),
                    zone,
                    Ladder.of(row.integers("steps_before"), row.integers("steps_after")),
                    months,
                    row.nullableUuid("report"),
                    version == null ? 0 : version,
                    LocalDate.ofInstant(now, zone));
        }

        ReportDuty.Outcome outcome() {
            return duty.outcome(today);
        }

        /** The contract's start, where the outcome needs one. */
        LocalDate start() {
            return Objects.requireNonNull(duty.start());
        }

        /** The next version of the report's date. */
        ReportDate date() {
            return ReportDate.after(start(), months, lastVersion + 1, zone);
        }
    }

    @Override
    public String name() {
        return "report-requests";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Contract> contracts =
                transaction.query(CLAIM, row -> Contract.from(row, now), LocalDate.ofInstant(now, EARLIEST_ZONE), now);
        if (contracts.isEmpty()) {
            return 0;
        }
        contracts.stream()
                .filter(contract -> contract.outcome() == ReportDuty.Outcome.REQUEST)
                .collect(Collectors.groupingBy(Contract::authority, TreeMap::new, Collectors.toList()))
                .forEach((authority, begun) -> openings.request(transaction, authority, begun));
        for (Contract contract : contracts) {
            if (contract.outcome() == ReportDuty.Outcome.NEW_DATE) {
                openings.newDate(transaction, contract);
            } else if (contract.outcome() == ReportDuty.Outcome.WITHDRAW) {
                openings.withdraw(transaction, contract);
            }
        }
        settle(transaction, contracts);
        return contracts.size();
    }

    private static void settle(WorkerTransaction transaction, List<Contract> contracts) {
        List<UUID> ids = new ArrayList<>();
        @Nullable String[] next = new String[contracts.size()];
        for (Contract contract : contracts) {
            LocalDate again = contract.duty().lookAgain(contract.today());
            if (again != null) {
                next[ids.size()] = again.toString();
            }
            ids.add(contract.id());
        }
        UUID[] settled = ids.toArray(UUID[]::new);
        transaction.update(SETTLE, settled, next);
        transaction.update(FORGET, (Object) settled);
    }
}
