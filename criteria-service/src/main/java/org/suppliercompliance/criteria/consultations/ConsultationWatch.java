package org.suppliercompliance.criteria.consultations;

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

/** Tells that a consultation comes, each step once; the next dialogue conference every year, until it is held. */
@ApplicationScoped
class ConsultationWatch implements DueWork {
    private static final int BATCH = 200;

    private record Awaited(
            UUID id,
            String authority,
            ConsultationKind kind,
            ConsultationStatus status,
            List<String> categories,
            LocalDate date,
            int dateVersion,
            @Nullable Integer stepTold,
            long version,
            ReminderSteps steps) {
        ConsultationDue.Occasion occasion() {
            return status == ConsultationStatus.PLANNED
                    ? ConsultationDue.Occasion.PLANNED
                    : ConsultationDue.Occasion.NEXT;
        }

        boolean comesAgain() {
            return kind.isYearly() && occasion() == ConsultationDue.Occasion.NEXT;
        }
    }

    @Override
    public String name() {
        return "consultation-reminder";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Awaited> due = transaction.query(
                """
                select c.id, c.authority, c.kind, c.status, c.categories, c.remind_on, c.remind_version, c.step_told, c.version, a.steps_before, a.zone
                from consultation c join known_authority a on a.code = c.authority
                where c.next_step_at <= ? order by c.next_step_at limit ? for update of c skip locked""",
                row -> new Awaited(
                        row.uuid("id"),
                        row.text("authority"),
                        ConsultationKind.valueOf(row.text("kind")),
                        ConsultationStatus.valueOf(row.text("status")),
                        row.texts("categories"),
                        row.date("remind_on"),
                        row.integer("remind_version"),
                        row.nullableInteger("step_told"),
                        row.bigint("version"),
                        new ReminderSteps(row.integers("steps_before"), ZoneId.of(row.text("zone")))),
                now,
                BATCH);
        due.forEach(one -> tell(one, now, transaction));
        return due.size();
    }

    private static void tell(Awaited one, Instant now, WorkerTransaction transaction) {
        LocalDate today = one.steps().day(now);
        // The authority may have changed its steps or zone since: then nothing is due yet, and the moment is worked out
        // anew.
        ReminderSteps.Due step = one.steps().due(one.date(), now).orElse(null);
        if (step != null && (one.stepTold() == null || one.stepTold() < step.step())) {
            transaction.append(fact(one, step.step()));
        }
        if (step != null && step.next() == null && one.comesAgain()) {
            LocalDate again = ReminderSteps.yearly(one.date(), today);
            transaction.update(
                    "update consultation set remind_on = ?, remind_version = remind_version + 1, step_told = null, next_step_at = ?::timestamptz where id = ?",
                    again,
                    one.steps().first(again, today),
                    one.id());
            return;
        }
        transaction.update(
                "update consultation set next_step_at = ?::timestamptz, step_told = greatest(step_told, ?::integer) where id = ?",
                step == null ? one.steps().first(one.date(), today) : step.next(),
                step == null ? null : step.step(),
                one.id());
    }

    private static Fact fact(Awaited one, int step) {
        String id = one.id().toString();
        return new Fact(
                "consultation-due",
                id,
                one.version(),
                id,
                one.authority(),
                null,
                new ConsultationDue(
                        id + "/" + one.occasion() + "/" + one.dateVersion() + "/" + step,
                        one.id(),
                        one.authority(),
                        one.kind(),
                        one.occasion(),
                        one.categories(),
                        one.date(),
                        step,
                        one.steps().zone().getId()));
    }
}
