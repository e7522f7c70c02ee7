package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.suppliercompliance.audit.deadline.Ladder;
import org.suppliercompliance.audit.reference.ReferenceNumbers;
import org.suppliercompliance.audit.supplierreports.ReportRequests.Contract;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;

/** Writes what follows from a contract about its report, and states it. */
@ApplicationScoped
class ReportOpenings {
    private static final String KIND = "SR";

    private static final String REQUEST = """
            insert into supplier_report as r (id, authority, supplier_id, contract_id, contract_reference, contract_start, reference,
                template_code, template_version, status, requested_on, deadline_id, deadline_version, due_on, overdue_since,
                overdue_at, zone, ladder, next_step, next_step_at, version, created_at)
            select p.id, ?, p.supplier_id, p.contract_id, p.contract_reference, p.contract_start, p.reference, ?, ?, 'REQUESTED', ?,
                p.deadline_id, 1, p.due_on, p.overdue_since, p.overdue_at, ?, ?::integer[], p.next_step, p.next_step_at, 1, ?
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::uuid[], ?::date[], ?::date[],
                    ?::timestamptz[], ?::integer[], ?::timestamptz[])
                as p (id, supplier_id, contract_id, contract_reference, contract_start, reference, deadline_id, due_on, overdue_since,
                    overdue_at, next_step, next_step_at)
            on conflict do nothing returning""" + " " + SupplierReportRows.COLUMNS;

    /** Not when answers came in meanwhile: what came in is no longer waited for. */
    private static final String NEW_DATE = """
            update supplier_report r set status = 'REQUESTED', withdrawn_on = null, contract_start = ?, deadline_id = ?,
                deadline_version = ?, due_on = ?, overdue_since = ?, overdue_at = ?, zone = ?, ladder = ?::integer[], next_step = ?,
                next_step_at = ?, steps_stated = 0, version = r.version + 1
            where r.id = ? and r.status in ('REQUESTED', 'WITHDRAWN') returning""" + " " + SupplierReportRows.COLUMNS;

    private static final String WITHDRAW = """
            update supplier_report r set status = 'WITHDRAWN', withdrawn_on = ?, next_step = null, next_step_at = null,
                version = r.version + 1
            where r.id = ? and r.status = 'REQUESTED' returning""" + " " + SupplierReportRows.COLUMNS;

    private final SupplierReportRows rows;

    ReportOpenings(SupplierReportRows rows) {
        this.rows = rows;
    }

    private record Opening(Contract contract, UUID id, ReportDate date, int step, Instant stepAt) {
        static Opening of(Contract contract) {
            ReportDate date = contract.date();
            int step = contract.ladder().first(date, contract.today());
            return new Opening(contract, Ids.next(), date, step, Ladder.at(step, date));
        }
    }

    /** Asks for the reports of contracts of one authority that have begun. */
    void request(WorkerTransaction transaction, String authority, List<Contract> begun) {
        List<Opening> openings = begun.stream().map(Opening::of).toList();
        Contract one = begun.get(0);
        List<String> references =
                ReferenceNumbers.take(transaction, authority, KIND, one.today().getYear(), openings.size());
        transaction
                .query(
                        REQUEST,
                        rows::brief,
                        authority,
                        ReportTemplate.CURRENT.code(),
                        ReportTemplate.CURRENT.templateVersion(),
                        one.today(),
                        one.zone().getId(),
                        one.ladder().steps().toArray(Integer[]::new),
                        transaction.now(),
                        uuids(openings, Opening::id),
                        uuids(openings, opening -> opening.contract().supplierId()),
                        uuids(openings, opening -> opening.contract().id()),
                        texts(openings, opening -> opening.contract().reference()),
                        texts(openings, opening -> opening.contract().start()),
                        references,
                        uuids(openings, opening -> opening.date().id()),
                        texts(openings, opening -> opening.date().dueOn()),
                        texts(openings, opening -> opening.date().overdueSince()),
                        texts(openings, opening -> opening.date().overdueAt()),
                        openings.stream().map(Opening::step).toArray(Integer[]::new),
                        texts(openings, Opening::stepAt))
                .forEach(report -> transaction.append(SupplierReportFact.of(report)));
    }

    /** Gives an open report the date that follows from the contract's start now. */
    void newDate(WorkerTransaction transaction, Contract contract) {
        Opening opening = Opening.of(contract);
        ReportDate date = opening.date();
        transaction
                .query(
                        NEW_DATE,
                        rows::brief,
                        contract.start(),
                        date.id(),
                        date.version(),
                        date.dueOn(),
                        date.overdueSince(),
                        date.overdueAt(),
                        date.zone().getId(),
                        contract.ladder().steps().toArray(Integer[]::new),
                        opening.step(),
                        opening.stepAt(),
                        contract.report())
                .forEach(report -> transaction.append(SupplierReportFact.of(report)));
    }

    /** Asks no more. */
    void withdraw(WorkerTransaction transaction, Contract contract) {
        LocalDate today = contract.today();
        transaction
                .query(WITHDRAW, rows::brief, today, contract.report())
                .forEach(report -> transaction.append(SupplierReportFact.of(report)));
    }

    private static UUID[] uuids(List<Opening> openings, Function<Opening, UUID> value) {
        return openings.stream().map(value).toArray(UUID[]::new);
    }

    private static List<String> texts(List<Opening> openings, Function<Opening, Object> value) {
        return openings.stream().map(opening -> value.apply(opening).toString()).toList();
    }
}
