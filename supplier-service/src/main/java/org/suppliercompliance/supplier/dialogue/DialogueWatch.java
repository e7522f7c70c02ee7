package org.suppliercompliance.supplier.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** Tells that the next meeting with a supplier comes, and that it has passed with none recorded, each step once. */
@ApplicationScoped
class DialogueWatch implements DueWork {
    private static final int BATCH = 200;

    private record Awaited(
            UUID id,
            String authority,
            UUID supplierId,
            LocalDate nextOn,
            int nextVersion,
            boolean shared,
            @Nullable Integer stepTold,
            long version,
            ReminderSteps steps) {
        /** Once the day has passed and that was told, nothing more is, also where the authority has other steps by now. */
        boolean tells(int step) {
            return stepTold == null || (stepTold <= 0 && stepTold < step);
        }
    }

    @Override
    public String name() {
        return "dialogue-reminder";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Awaited> due = transaction.query(
                """
                select d.id, d.authority, coalesce(s.survivor_id, s.id) as supplier_id, d.next_on, d.next_version, d.shared_with_supplier, d.step_told, d.version,
                    a.steps_before, a.steps_after, a.zone
                from dialogue d join supplier s on s.id = d.supplier_id join authority a on a.code = d.authority
                where d.next_step_at <= ? order by d.next_step_at limit ? for update of d skip locked""",
                row -> new Awaited(
                        row.uuid("id"),
                        row.text("authority"),
                        row.uuid("supplier_id"),
                        row.date("next_on"),
                        row.integer("next_version"),
                        row.bool("shared_with_supplier"),
                        row.nullableInteger("step_told"),
                        row.bigint("version"),
                        new ReminderSteps(
                                row.integers("steps_before"),
                                row.integers("steps_after"),
                                ZoneId.of(row.text("zone")))),
                now,
                BATCH);
        for (Awaited one : due) {
            // The authority may have changed its steps or zone since: then nothing is due yet, and the moment is worked
            // out anew.
            ReminderSteps.Due step = one.steps().due(one.nextOn(), now).orElse(null);
            Instant next = step == null
                    ? one.steps()
                            .first(
                                    one.nextOn(),
                                    LocalDate.ofInstant(now, one.steps().zone()))
                    : step.next();
            if (step != null && one.tells(step.step())) {
                transaction.append(fact(one, step.step()));
            }
            transaction.update(
                    "update dialogue set next_step_at = ?::timestamptz, step_told = greatest(step_told, ?::integer) where id = ?",
                    next,
                    step == null ? null : step.step(),
                    one.id());
        }
        return due.size();
    }

    private static Fact fact(Awaited one, int step) {
        String supplier = one.supplierId().toString();
        return new Fact(
                step > 0 ? "dialogue-overdue" : "dialogue-due",
                one.id().toString(),
                one.version(),
                supplier,
                one.authority(),
                one.shared() ? supplier : null,
                new DialogueDueFact(
                        one.id() + "/NEXT/" + one.nextVersion() + "/" + step,
                        one.id(),
                        one.authority(),
                        one.supplierId(),
                        one.nextOn(),
                        step,
                        one.steps().zone().getId()));
    }
}
