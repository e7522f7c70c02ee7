package org.suppliercompliance.supplier.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/**
 * Works out again what was marked, a batch at a time, the authorities in turn: a large import of one does not keep the others waiting. One replica
 * does it at any moment: whoever reads the inputs of a subject is then the only one who writes its score, and a change that commits meanwhile has
 * left a mark of its own.
 */
@ApplicationScoped
class RiskWork implements DueWork {
    private static final int BATCH = 100;
    static final long LEASE = 0x72_69_73_6bL;

    /** The next authority after the one that had its turn, and of its marks the kind of the oldest. */
    private static final String NEXT = """
            with next as (select authority from risk_due where authority > ? order by authority limit 1)
            select n.authority, k.kind
            from next n cross join (values ('SITE'), ('CONTRACT'), ('SUPPLIER')) k (kind)
            cross join lateral (select d.id from risk_due d where d.authority = n.authority and d.kind = k.kind order by d.id limit 1) oldest
            order by oldest.id limit 1""";

    private final RiskBases bases;
    private final RiskInputs inputs;
    private final RiskLedger ledger;
    /** Whose turn it was; empty before the first of a round. Each replica has its own: in turn is in turn. */
    private volatile String served = "";

    RiskWork(RiskBases bases, RiskInputs inputs, RiskLedger ledger) {
        this.bases = bases;
        this.inputs = inputs;
        this.ledger = ledger;
    }

    private record Head(String authority, RiskKind kind) {}

    @Override
    public String name() {
        return "risk-recalculation";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        boolean held = transaction
                .one("select pg_try_advisory_xact_lock(?) as held", row -> row.bool("held"), LEASE)
                .orElse(false);
        if (!held) {
            return 0;
        }
        Head head = transaction
                .one(NEXT, row -> new Head(row.text("authority"), RiskKind.valueOf(row.text("kind"))), served)
                .orElse(null);
        if (head == null) {
            // Between two rounds, so that no stream of marks keeps the passing of time from being seen.
            int more = served.isEmpty() ? 0 : 1;
            served = "";
            return markByTime(transaction) + more;
        }
        served = head.authority();
        List<UUID> marks = transaction.query("""
                delete from risk_due where id = any(array(select id from risk_due where authority = ? and kind = ? order by id limit ?))
                returning subject_id""", row -> row.uuid("subject_id"), head.authority(), head.kind(), BATCH);
        List<UUID> subjects = marks.stream().distinct().toList();
        ZoneId zone = transaction
                .one("select zone from authority where code = ?", row -> ZoneId.of(row.text("zone")), head.authority())
                .orElseThrow();
        LocalDate today = LocalDate.ofInstant(transaction.now(), zone);
        switch (head.kind()) {
            case SITE -> sites(transaction, head.authority(), subjects);
            case CONTRACT -> contracts(transaction, head.authority(), subjects, today, zone);
            case SUPPLIER -> suppliers(transaction, head.authority(), subjects, today, zone);
        }
        return marks.size();
    }

    private void sites(WorkerTransaction transaction, String authority, List<UUID> ids) {
        List<RiskInputs.SiteInput> found = inputs.sites(transaction, ids);
        RiskRule rule = new RiskRule(bases.load(
                transaction,
                authority,
                new TreeSet<>(found.stream().map(RiskInputs.SiteInput::country).toList())));
        ledger.keep(
                transaction,
                authority,
                RiskKind.SITE,
                found.stream()
                        .map(site -> new RiskLedger.Assessed(site.id(), null, rule.site(site.country()), null))
                        .toList());
    }

    private void contracts(
            WorkerTransaction transaction, String authority, List<UUID> ids, LocalDate today, ZoneId zone) {
        List<RiskInputs.ContractInput> found = inputs.contracts(transaction, authority, ids, today);
        RiskRule rule = new RiskRule(bases.load(
                transaction,
                authority,
                new TreeSet<>(found.stream()
                        .flatMap(contract -> contract.countries().stream())
                        .toList())));
        List<RiskLedger.Assessed> scores = new ArrayList<>();
        Map<UUID, UUID> suppliers = new HashMap<>();
        for (RiskInputs.ContractInput contract : found) {
            suppliers.put(contract.id(), contract.supplier());
            scores.add(new RiskLedger.Assessed(
                    contract.id(),
                    contract.supplier(),
                    rule.contract(contract.countries(), contract.value(), contract.bidAnswers()),
                    startOf(contract.until(), zone)));
        }
        List<UUID> changed = ledger.keep(transaction, authority, RiskKind.CONTRACT, scores);
        transaction.update(
                "insert into risk_due (authority, kind, subject_id) select ?, 'SUPPLIER', u.id from unnest(?) as u (id)",
                authority,
                changed.stream().map(suppliers::get).distinct().toArray(UUID[]::new));
        transaction.update(
                """
                insert into risk_due (authority, kind, subject_id)
                select distinct ?, 'SITE', e.site_id from declared_site e
                where e.declaration_id = any(?)
                    and not exists (select 1 from risk_score r where r.subject_id = e.site_id and r.authority = ? and r.kind = 'SITE')""",
                authority,
                found.stream()
                        .map(RiskInputs.ContractInput::declaration)
                        .filter(Objects::nonNull)
                        .toArray(UUID[]::new),
                authority);
    }

    private void suppliers(
            WorkerTransaction transaction, String authority, List<UUID> ids, LocalDate today, ZoneId zone) {
        Map<UUID, RiskLedger.Assessed> scores = new HashMap<>();
        // Without a contract that counts, or merged into another one.
        ids.forEach(id -> scores.put(id, new RiskLedger.Assessed(id, id, RiskExplanation.NOTHING, null)));
        for (RiskInputs.SupplierInput supplier : inputs.suppliers(transaction, authority, ids, today)) {
            RiskExplanation decisive = supplier.decisive() == null ? RiskExplanation.NOTHING : supplier.decisive();
            LocalDate until = supplier.until();
            scores.put(
                    supplier.id(),
                    new RiskLedger.Assessed(
                            supplier.id(),
                            supplier.id(),
                            decisive.ofSupplier(supplier.contract(), supplier.contracts(), supplier.assessed()),
                            until == null ? null : startOf(until.plusDays(1), zone)));
        }
        ledger.keep(transaction, authority, RiskKind.SUPPLIER, List.copyOf(scores.values()));
    }

    /** The moment a day begins; null when there is none, or it is one that dates do not reach: 9999-12-31 is written for "without end". */
    private static @Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null || day.getYear() > 9999
                ? null
                : day.atStartOfDay(zone).toInstant();
    }

    /** A declaration or a contract has ended since: that is a change too. */
    private static int markByTime(WorkerTransaction transaction) {
        return transaction.update("""
                with due as (
                    select subject_id, authority, kind from risk_score where recheck_at <= ? order by recheck_at limit ?),
                cleared as (
                    update risk_score r set recheck_at = null from due
                    where r.subject_id = due.subject_id and r.authority = due.authority and r.kind = due.kind)
                insert into risk_due (authority, kind, subject_id) select authority, kind, subject_id from due""", transaction.now(), BATCH);
    }
}
