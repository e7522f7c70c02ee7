package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/** Keeps the copies of authorities, suppliers, contracts and risks. */
@ApplicationScoped
class SupplierTopicSubscription implements Projection {
    private static final List<Integer> STEPS_BEFORE = List.of(14, 7, 1);
    private static final List<Integer> STEPS_AFTER = List.of(0, 7, 30);

    /** It gives no right and no duty, and was over before all time: the sweep asks for its report no more, and lets it go. */
    private static final String FORGET_CONTRACT = """
            update known_contract set reporting_duty = false, right_to_audit = false, sanction_clause = false, period_known = false,
                starts_on = null, ends_on = '-infinity', report_from = '-infinity'
            where id = ?""";

    private static final String STANDS_ALONE =
            "update known_supplier set survivor_id = null where id = ? and survivor_id is not null";

    private final ObjectMapper json;

    SupplierTopicSubscription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String consumer() {
        return "audit-suppliers";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "supplier.authority-registered.v1",
                "supplier.authority-changed.v1",
                "supplier.supplier-registered.v1",
                "supplier.supplier-details-changed.v1",
                "supplier.supplier-merged.v1",
                "supplier.supplier-split.v1",
                "supplier.contract-registered.v1",
                "supplier.contract-changed.v1",
                "supplier.supplier-risk-assessed.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("known_authority"),
                new Table("known_supplier"),
                Table.settling("known_contract", "report_from"),
                new Table("known_risk"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case "supplier.authority-registered.v1", "supplier.authority-changed.v1" ->
                keepAuthority(event, transaction);
            case "supplier.supplier-registered.v1", "supplier.supplier-details-changed.v1" ->
                keep(event.dataAs(KnownSupplier.class, json), transaction);
            case "supplier.supplier-merged.v1", "supplier.supplier-split.v1" ->
                keep(event.dataAs(KnownMerge.class, json), transaction);
            case "supplier.supplier-risk-assessed.v1" -> keep(event.dataAs(KnownRisk.class, json), transaction);
            default -> keep(event.dataAs(KnownContract.class, json), transaction);
        }
    }

    /** An authority stays, as what is open under its code still has its zone and its ladder. */
    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        int slash = subject.lastIndexOf('/');
        SubjectId.of(subject.substring(slash + 1)).ifPresent(id -> {
            if (slash >= 0) {
                transaction.update(
                        "delete from known_risk where authority = ? and supplier_id = ?",
                        subject.substring(0, slash),
                        id);
            } else {
                transaction.update("delete from known_supplier where id = ?", id);
                transaction.update(FORGET_CONTRACT, id);
            }
        });
    }

    /** A merge may be lost; one that still holds is told right behind. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject).ifPresent(id -> transaction.update(STANDS_ALONE, id));
    }

    private void keepAuthority(ReceivedEvent event, WorkerTransaction transaction) {
        KnownAuthority known = event.dataAs(KnownAuthority.class, json);
        if (!known.isUsable()) {
            throw new PoisonEventException("an authority needs a code, a name and a time zone that exists");
        }
        transaction.update(
                """
                insert into known_authority
                    (code, name, zone, steps_before, steps_after, plan_due_months, correction_due_months, report_due_months)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, zone = excluded.zone,
                    steps_before = excluded.steps_before, steps_after = excluded.steps_after,
                    plan_due_months = excluded.plan_due_months, correction_due_months = excluded.correction_due_months,
                    report_due_months = excluded.report_due_months""",
                known.code(),
                known.name(),
                known.zone(),
                orDefault(known.stepsBefore(), STEPS_BEFORE).toArray(Integer[]::new),
                orDefault(known.stepsAfter(), STEPS_AFTER).toArray(Integer[]::new),
                orDefault(known.planDueMonths(), 1),
                orDefault(known.correctionDueMonths(), 6),
                orDefault(known.reportDueMonths(), 6));
    }

    private static void keep(KnownSupplier known, WorkerTransaction transaction) {
        if (known.id() == null || known.legalName() == null) {
            throw new PoisonEventException("a supplier needs an id and a legal name");
        }
        transaction.update("""
                insert into known_supplier (id, legal_name, country) values (?, ?, ?::text)
                on conflict (id) do update set legal_name = excluded.legal_name, country = excluded.country""", known.id(), known.legalName(), known.country());
    }

    /** Nothing is rewritten: cases and audits keep the id they were written under, and are read through this pointer. */
    private static void keep(KnownMerge known, WorkerTransaction transaction) {
        if (known.id() == null) {
            throw new PoisonEventException("a merge or split needs the supplier's id");
        }
        transaction.update(
                "update known_supplier set survivor_id = ?::uuid where id = ?", known.survivorId(), known.id());
    }

    private static void keep(KnownContract known, WorkerTransaction transaction) {
        if (known.id() == null || known.authority() == null || known.supplierId() == null) {
            throw new PoisonEventException("a contract needs an id, an authority and a supplier");
        }
        transaction.update(
                """
                insert into known_contract as known (id, authority, supplier_id, reference, starts_on, ends_on, period_known,
                    reporting_duty, right_to_audit, sanction_clause, report_from)
                select n.*, case when n.reporting_duty and n.starts_on is not null then date '-infinity' end
                from (values (?::uuid, ?, ?::uuid, ?, ?::date, ?::date, ?::boolean, ?::boolean, ?::boolean, ?::boolean))
                    as n (id, authority, supplier_id, reference, starts_on, ends_on, period_known, reporting_duty, right_to_audit,
                        sanction_clause)
                on conflict (id) do update set authority = excluded.authority, supplier_id = excluded.supplier_id,
                    reference = excluded.reference, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                    period_known = excluded.period_known, reporting_duty = excluded.reporting_duty,
                    right_to_audit = excluded.right_to_audit, sanction_clause = excluded.sanction_clause,
                    -- What was settled about the report is looked at again when what it was settled by has changed.
                    report_from = case
                        when (known.reporting_duty, known.starts_on, known.ends_on)
                            is distinct from (excluded.reporting_duty, excluded.starts_on, excluded.ends_on)
                        then date '-infinity' else known.report_from end""",
                known.id(),
                known.authority(),
                known.supplierId(),
                orDefault(known.reference(), ""),
                known.start(),
                known.end(),
                orDefault(known.periodKnown(), false),
                orDefault(known.reportingDuty(), false),
                orDefault(known.rightToAudit(), false),
                orDefault(known.sanctionClause(), false));
    }

    private static void keep(KnownRisk known, WorkerTransaction transaction) {
        if (known.authority() == null || known.supplierId() == null || known.level() == null) {
            throw new PoisonEventException("a risk needs an authority, a supplier and a level");
        }
        if (!known.ofSupplier()) {
            return;
        }
        BigDecimal score = known.score();
        transaction.update(
                """
                insert into known_risk (authority, supplier_id, level, score, score_rank, bid_adjustment, factors, assessed_at)
                values (?, ?, ?, ?::numeric, ?, ?, ?::jsonb, ?)
                on conflict (authority, supplier_id) do update set level = excluded.level, score = excluded.score,
                    score_rank = excluded.score_rank, bid_adjustment = excluded.bid_adjustment, factors = excluded.factors,
                    assessed_at = excluded.assessed_at""",
                known.authority(),
                known.supplierId(),
                known.level(),
                score == null ? null : score.toPlainString(),
                score == null ? -1L : score.movePointRight(2).longValue(),
                orDefault(known.bidAdjustment(), 0),
                new Json(known.factors() == null ? "[]" : known.factors().toString()),
                orDefault(known.assessedAt(), transaction.now()));
    }

    private static <T> T orDefault(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
