package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.DateOvertaken;
import org.suppliercompliance.criteria.reference.KnownAuthorities;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** What is awaited, and when it is reminded of. */
@ApplicationScoped
class ConsultationReminders {
    /**
     * One of the same kind with a category in common, and none is all: the next RFI on tablets does not stand for the one on furniture. It is asked
     * with all that meet the categories: the one on a part of ICT and the one on ICT stand for each other.
     */
    private static final String SAME_SERIES =
            "kind = ? and (categories && ? or cardinality(categories) = 0 or cardinality(?::text[]) = 0)";

    private record Answered(
            UUID id,
            ConsultationKind kind,
            LocalDate date,
            int dateVersion,
            @Nullable Integer stepTold) {}

    private final TenantDatabase database;
    private final KnownAuthorities authorities;
    private final KnownCategories categories;
    private final Outbox outbox;

    ConsultationReminders(
            TenantDatabase database, KnownAuthorities authorities, KnownCategories categories, Outbox outbox) {
        this.database = database;
        this.authorities = authorities;
        this.categories = categories;
        this.outbox = outbox;
    }

    /** The steps the authority set and its zone. */
    ReminderSteps steps(String authority) {
        return authorities
                .calendarOf(authority)
                .map(calendar -> new ReminderSteps(calendar.stepsBefore(), calendar.zone()))
                .orElseThrow(() -> new ProblemException(
                        CriteriaProblem.AUTHORITY_UNKNOWN,
                        "The authority of the token is not registered, or its registration has not arrived here yet."));
    }

    /** Reminds of what is awaited now, if that is not what was awaited before. */
    void await(Consultation consultation, @Nullable LocalDate before, ReminderSteps steps, LocalDate today) {
        LocalDate date = consultation.awaited();
        if (Objects.equals(date, before)) {
            return;
        }
        Instant first = steps.first(date, today);
        consultation.remind(date, first != null && isHeldAgain(consultation) ? null : first);
    }

    /** States that what was told of the date it awaited before counts no more, unless it still awaits it. */
    void overtake(Consultation consultation, ConsultationStatus before, @Nullable LocalDate awaited) {
        LocalDate awaits = clock(consultation.status) == clock(before) ? consultation.awaited() : null;
        if (awaited != null && !awaited.equals(awaits)) {
            Integer version = awaits == null ? null : consultation.remindVersion;
            outbox.append(new DateOvertaken(consultation.id, clock(before), version)
                    .fact(consultation.version, consultation.id));
        }
    }

    private static DateOvertaken.Clock clock(ConsultationStatus status) {
        return status == ConsultationStatus.PLANNED ? DateOvertaken.Clock.PLANNED : DateOvertaken.Clock.NEXT;
    }

    /**
     * It was held: what earlier ones of its series awaited is not reminded of any more. What was told of it counts no more, also where the last
     * reminder was stated up to a month before and may not have reached everybody yet.
     */
    void answer(Consultation held) {
        Set<String> meeting = categories.meeting(held.categories);
        database.query(
                        """
                        update consultation set next_step_at = null
                        where authority = ? and id <> ? and status in ('HELD', 'CLOSED') and starts_on <= ?::date and remind_on is not null
                            and (next_step_at is not null or remind_on >= ?::date - 31) and %s
                        returning id, version""".formatted(SAME_SERIES),
                        row -> new DateOvertaken(row.uuid("id"), DateOvertaken.Clock.NEXT, null)
                                .fact(row.bigint("version"), row.uuid("id")),
                        held.authority,
                        held.id,
                        held.startsOn,
                        held.startsOn,
                        held.kind,
                        meeting,
                        meeting)
                .forEach(outbox::append);
    }

    /** It was not held after all: what it stood for is reminded of again, unless another one was held since. */
    void takeBack(Consultation cancelled, ReminderSteps steps, LocalDate today) {
        Set<String> meeting = categories.meeting(cancelled.categories);
        List<Answered> answered = database.query(
                """
                with recursive line (part, whole) as (
                    select k.code, k.parent from known_category k where k.parent is not null
                    union select l.part, k.parent from line l join known_category k on k.code = l.whole where k.parent is not null)
                select c.id, c.kind, c.remind_on, c.remind_version, c.step_told from consultation c
                where c.authority = ? and c.id <> ? and c.status in ('HELD', 'CLOSED') and c.starts_on <= ? and c.remind_on is not null
                    and c.next_step_at is null and %s
                    and not exists (
                        select 1 from consultation l where l.authority = c.authority and l.id <> ? and l.kind = c.kind
                            and l.status in ('HELD', 'CLOSED') and l.starts_on > c.starts_on
                            and (l.categories && c.categories or cardinality(l.categories) = 0 or cardinality(c.categories) = 0
                                or exists (
                                    select 1 from line n where n.part = any (l.categories) and n.whole = any (c.categories)
                                        or n.part = any (c.categories) and n.whole = any (l.categories))))
                for update of c""".formatted(SAME_SERIES),
                row -> new Answered(
                        row.uuid("id"),
                        ConsultationKind.valueOf(row.text("kind")),
                        row.date("remind_on"),
                        row.integer("remind_version"),
                        row.nullableInteger("step_told")),
                cancelled.authority,
                cancelled.id,
                cancelled.startsOn,
                cancelled.kind,
                meeting,
                meeting,
                cancelled.id);
        for (Answered one : answered) {
            LocalDate date = one.kind().isYearly() && one.date().isBefore(today)
                    ? ReminderSteps.yearly(one.date(), today)
                    : one.date();
            boolean anew = one.stepTold() != null || !date.equals(one.date());
            database.update(
                    "update consultation set remind_on = ?, remind_version = ?, step_told = null, next_step_at = ?::timestamptz where id = ?",
                    date,
                    anew ? one.dateVersion() + 1 : one.dateVersion(),
                    steps.first(date, today),
                    one.id());
        }
    }

    private boolean isHeldAgain(Consultation consultation) {
        if (consultation.status == ConsultationStatus.PLANNED) {
            return false;
        }
        Set<String> meeting = categories.meeting(consultation.categories);
        List<Integer> later = database.query(
                "select 1 as found from consultation where authority = ? and id <> ? and status in ('HELD', 'CLOSED') and starts_on > ? and "
                        + SAME_SERIES + " limit 1",
                row -> row.integer("found"),
                consultation.authority,
                consultation.id,
                consultation.startsOn,
                consultation.kind,
                meeting,
                meeting);
        return !later.isEmpty();
    }
}
