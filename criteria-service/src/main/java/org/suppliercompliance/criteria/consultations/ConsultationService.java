package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** The use cases of consultations: planned, corrected, read. */
@ApplicationScoped
@TenantTransaction
class ConsultationService {
    private final ConsultationRepository consultations;
    private final ConsultationSearch search;
    private final AskedCriteria asked;
    private final KnownCategories categories;
    private final Participants participants;
    private final ConsultationReminders reminders;
    private final ConsultationSight sight;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ConsultationService(
            ConsultationRepository consultations,
            ConsultationSearch search,
            AskedCriteria asked,
            KnownCategories categories,
            Participants participants,
            ConsultationReminders reminders,
            ConsultationSight sight,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.consultations = consultations;
        this.search = search;
        this.asked = asked;
        this.categories = categories;
        this.participants = participants;
        this.reminders = reminders;
        this.sight = sight;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Created<ConsultationView> plan(PlanConsultation command) {
        String authority = caller.tenant();
        ReminderSteps steps = reminders.steps(authority);
        Instant now = clock.now();
        LocalDate today = steps.day(now);
        Faults faults = new Faults();
        LocalDate followedEnd = sight.followedEnd(command.follows(), authority, faults);
        ConsultationPlan plan = ConsultationPlan.of(command, followedEnd, today, faults);
        categories.check(command.categories(), List.of(), faults);
        List<AskedCriterion> criteria = command.criteria() == null ? List.of() : command.criteria();
        asked.check(criteria, faults);
        List<NewParticipant> invited = command.participants() == null ? List.of() : command.participants();
        participants.check(command.kind(), invited, faults);
        faults.throwIfAny();
        Consultation consultation = Consultation.plan(
                Ids.next(), authority, command.kind(), plan, caller.get().subject(), now);
        reminders.await(consultation, null, steps, today);
        consultations.persistAndFlush(consultation);
        asked.replace(consultation.id, authority, criteria);
        participants.add(consultation, invited, now);
        return Created.fresh(consultation.id, view(consultation));
    }

    public ConsultationView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchConsultation patch) {
        Consultation consultation = sight.lockOwn(id);
        ExpectedVersion.require(ifMatch, consultation.version);
        if (consultation.status == ConsultationStatus.CANCELLED
                || (patch.touchesThePlan() && consultation.status != ConsultationStatus.PLANNED)) {
            throw new ProblemException(
                    CriteriaProblem.CONSULTATION_TRANSITION,
                    "The consultation is " + consultation.status
                            + ": days and criteria change while it is planned, and nothing once it is cancelled.");
        }
        ReminderSteps steps = reminders.steps(consultation.authority);
        Instant now = clock.now();
        Faults faults = new Faults();
        ConsultationPlan plan = consultation.plan().patched(patch, consultation.kind, faults);
        sight.checkMoved(consultation, plan, faults);
        categories.check(patch.categories().value(), consultation.categories, faults);
        List<AskedCriterion> before =
                asked.of(id).stream().map(AskedCriterionView::asked).toList();
        List<AskedCriterion> criteria =
                patch.criteria().present() && patch.criteria().value() != null
                        ? patch.criteria().value()
                        : before;
        if (!criteria.equals(before)) {
            asked.check(criteria, faults);
        }
        faults.throwIfAny();
        if (plan.equals(consultation.plan()) && criteria.equals(before)) {
            return view(consultation);
        }
        LocalDate awaited = consultation.awaited();
        consultation.write(plan);
        reminders.await(consultation, awaited, steps, steps.day(now));
        consultation.changed(now);
        reminders.overtake(consultation, consultation.status, awaited);
        if (!criteria.equals(before)) {
            asked.replace(id, consultation.authority, criteria);
        }
        ConsultationView view = view(consultation);
        participants.restate(consultation, view, outbox);
        return view;
    }

    @TenantTransaction(readOnly = true)
    public ConsultationView get(UUID id) {
        return view(sight.visible(id));
    }

    @TenantTransaction(readOnly = true)
    public Slice<ConsultationLine> list(ConsultationFilter filter, PageRequest page) {
        return search.page(sight.authority(), sight.supplierIds(), filter, page);
    }

    private ConsultationView view(Consultation consultation) {
        return ConsultationView.of(consultation, asked.of(consultation.id));
    }
}
