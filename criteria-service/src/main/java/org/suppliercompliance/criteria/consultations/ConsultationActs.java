package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** What is done with a consultation: held, closed, cancelled. */
@ApplicationScoped
@TenantTransaction
class ConsultationActs {
    private final ConsultationSight sight;
    private final AskedCriteria asked;
    private final Participants participants;
    private final Invitations invitations;
    private final MaturityAssessments assessments;
    private final ConsultationReminders reminders;
    private final Outbox outbox;
    private final SuiteClock clock;

    ConsultationActs(
            ConsultationSight sight,
            AskedCriteria asked,
            Participants participants,
            Invitations invitations,
            MaturityAssessments assessments,
            ConsultationReminders reminders,
            Outbox outbox,
            SuiteClock clock) {
        this.sight = sight;
        this.asked = asked;
        this.participants = participants;
        this.invitations = invitations;
        this.assessments = assessments;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ConsultationView hold(UUID id, @Nullable ExpectedVersion ifMatch, HoldConsultation command) {
        Consultation consultation = sight.lockOwn(id);
        ExpectedVersion.require(ifMatch, consultation.version);
        consultation.requireMay(ConsultationStatus.HELD);
        ReminderSteps steps = reminders.steps(consultation.authority);
        Instant now = clock.now();
        LocalDate today = steps.day(now);
        Faults faults = new Faults();
        ConsultationPlan asHeld = consultation.plan().held(command, consultation.kind, today, faults);
        sight.checkMoved(consultation, asHeld, faults);
        faults.throwIfAny();
        LocalDate awaited = consultation.awaited();
        consultation.hold(asHeld);
        reminders.await(consultation, awaited, steps, today);
        reminders.answer(consultation);
        ConsultationView view = told(consultation, now);
        invitations.tellAll(consultation);
        reminders.overtake(consultation, ConsultationStatus.PLANNED, awaited);
        return view;
    }

    /** The answers count from now on: what this consultation says and what the market says is assessed once, and stated. */
    public ConsultationView close(UUID id, @Nullable ExpectedVersion ifMatch) {
        Consultation consultation = sight.lockOwn(id);
        ExpectedVersion.require(ifMatch, consultation.version);
        consultation.requireMay(ConsultationStatus.CLOSED);
        Instant now = clock.now();
        LocalDate today = reminders.steps(consultation.authority).day(now);
        participants.lockAll(id);
        consultation.close(today);
        asked.count(id, consultation.endsOn);
        List<AskedCriterionView> criteria = asked.of(id);
        assessments.assess(consultation, criteria, today, now).forEach(assessed -> outbox.append(assessed.fact()));
        return told(consultation, now);
    }

    public ConsultationView cancel(UUID id, @Nullable ExpectedVersion ifMatch, CancelConsultation command) {
        Consultation consultation = sight.lockOwn(id);
        ExpectedVersion.require(ifMatch, consultation.version);
        consultation.requireMay(ConsultationStatus.CANCELLED);
        ConsultationStatus before = consultation.status;
        LocalDate awaited = consultation.awaited();
        consultation.cancel(command.reason());
        consultation.remind(null, null);
        Instant now = clock.now();
        consultation.changed(now);
        ConsultationView view = ConsultationView.of(consultation, asked.of(id));
        reminders.overtake(consultation, before, awaited);
        if (before == ConsultationStatus.HELD) {
            ReminderSteps steps = reminders.steps(consultation.authority);
            reminders.takeBack(consultation, steps, steps.day(now));
            participants.lockAll(id);
            participants.restate(consultation, view, outbox);
        }
        return view;
    }

    private ConsultationView told(Consultation consultation, Instant now) {
        consultation.changed(now);
        ConsultationView view = ConsultationView.of(consultation, asked.of(consultation.id));
        participants.restate(consultation, view, outbox);
        return view;
    }
}
