package org.suppliercompliance.notification.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Followed;

/** Follows both dates of every case, and the date of every supplier report that is asked for. */
@ApplicationScoped
class CalendarIntake implements TopicSubscription {
    @Override
    public String consumer() {
        return "notification-calendar";
    }

    @Override
    public String topic() {
        return "audits.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "audit.non-compliance-communicated.v1",
                "audit.plan-submitted.v1",
                "audit.plan-approved.v1",
                "audit.plan-rejected.v1",
                "audit.correction-reported.v1",
                "audit.non-compliance-closed.v1",
                "audit.non-compliance-reopened.v1",
                "audit.non-compliance-withdrawn.v1",
                "audit.deadline-adjusted.v1",
                "audit.report-requested.v1",
                "audit.report-received.v1",
                "audit.report-withdrawn.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        DeadlineClock clock = clock(event.data());
        Followed followed = clock == null ? Followed.CASE : clock.owner();
        String status = followed.status(text(event.data(), "status"));
        if (clock != null) {
            note(event, transaction, clock, "dueOn", status);
        }
        if (followed == Followed.CASE) {
            noteOther(event, transaction, clock, DeadlineClock.PLAN, "planDueOn", status);
            noteOther(event, transaction, clock, DeadlineClock.CORRECTION, "correctionDueOn", status);
        }
    }

    /** A fact about one clock carries the other date too: after a restore it may be the only one that still says so. */
    private static void noteOther(
            ReceivedEvent event,
            WorkerTransaction transaction,
            @Nullable DeadlineClock told,
            DeadlineClock clock,
            String member,
            String status) {
        if (clock != told && (told == null || event.data().hasNonNull(member))) {
            note(event, transaction, clock, member, status);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from calendar_date where case_id = ?", id(subject));
    }

    /** Facts carry the whole state; one without a date for the clock (an observation) makes no entry, and stops the one there is. */
    private static void note(
            ReceivedEvent event, WorkerTransaction transaction, DeadlineClock clock, String member, String status) {
        JsonNode data = event.data();
        LocalDate due = date(data, member);
        UUID id = id(text(data, "id"));
        if (due == null) {
            transaction.update(
                    "update calendar_date set running = false, epoch = ?, revision = ?, changed_at = ?"
                            + " where case_id = ? and clock = ? and (epoch, revision) < (?, ?)",
                    event.epoch(),
                    event.aggregateVersion(),
                    event.time(),
                    id,
                    clock,
                    event.epoch(),
                    event.aggregateVersion());
            return;
        }
        transaction.update(
                "insert into calendar_date as c (case_id, clock, authority, supplier_id, reference, due_on, running, epoch, revision, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint pk_calendar_date do update set"
                        + " due_on = excluded.due_on, running = excluded.running, epoch = excluded.epoch,"
                        + " revision = excluded.revision, changed_at = excluded.changed_at"
                        + " where (c.epoch, c.revision) < (excluded.epoch, excluded.revision)",
                id,
                clock,
                text(data, "authority"),
                id(text(data, "supplierId")),
                text(data, "reference"),
                due,
                clock.runsIn(status),
                event.epoch(),
                event.aggregateVersion(),
                event.time());
    }

    /** The clock that the fact is about; null when it is about a case as a whole. */
    private static @Nullable DeadlineClock clock(JsonNode data) {
        if (!data.hasNonNull("clock")) {
            return null;
        }
        String named = text(data, "clock");
        try {
            return DeadlineClock.valueOf(named);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("unknown clock " + named, e);
        }
    }

    private static @Nullable LocalDate date(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            throw new PoisonEventException(member + " is not a date", e);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("id is not a UUID", e);
        }
    }

    private static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new PoisonEventException(member + " is missing");
        }
        return value.asText();
    }
}
