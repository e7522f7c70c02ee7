package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;

/** The use cases of those who take part, and of what they answer. */
@ApplicationScoped
@TenantTransaction
class AnswerService {
    private final ConsultationSight sight;
    private final AskedCriteria asked;
    private final Participants participants;
    private final Invitations invitations;
    private final Answers answers;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    AnswerService(
            ConsultationSight sight,
            AskedCriteria asked,
            Participants participants,
            Invitations invitations,
            Answers answers,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.sight = sight;
        this.asked = asked;
        this.participants = participants;
        this.invitations = invitations;
        this.answers = answers;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Created<Participant> add(UUID consultationId, NewParticipant another) {
        Consultation consultation = sight.lockOwn(consultationId);
        if (consultation.status.isOver()) {
            throw new ProblemException(
                    CriteriaProblem.CONSULTATION_TRANSITION,
                    "The consultation is " + consultation.status + ": nobody takes part any more.");
        }
        Faults faults = new Faults();
        participants.checkAnother(consultation.kind, consultationId, another, faults);
        faults.throwIfAny();
        Instant now = clock.now();
        UUID id = participants.add(consultation, List.of(another), now).get(0);
        consultation.changed(now);
        participants.restate(consultation, ConsultationView.of(consultation, asked.of(consultationId)), outbox);
        Participant added = participant(consultationId, id);
        invitations.tell(consultation, added);
        return Created.fresh(id, added);
    }

    @TenantTransaction(readOnly = true)
    public Slice<Participant> participants(UUID consultationId, PageRequest page) {
        sight.visible(consultationId);
        return participants.page(consultationId, sight.supplierIds(), page);
    }

    @TenantTransaction(readOnly = true)
    public Participant read(UUID consultationId, UUID participantId) {
        sight.visible(consultationId);
        return mine(participant(consultationId, participantId));
    }

    @TenantTransaction(readOnly = true)
    public AnswerSheet sheet(UUID consultationId, UUID participantId) {
        sight.visible(consultationId);
        return sheet(mine(participant(consultationId, participantId)));
    }

    /** The participant's row is locked first and the state read after it: whoever closes the consultation has either waited, or is seen. */
    public AnswerSheet answer(
            UUID consultationId, UUID participantId, @Nullable ExpectedVersion ifMatch, GiveAnswers command) {
        Participant participant = participants
                .lock(consultationId, participantId)
                .map(this::mine)
                .orElseThrow(AnswerService::noParticipant);
        Consultation consultation = sight.visible(consultationId);
        ExpectedVersion.require(ifMatch, participant.version());
        if (!consultation.status.takesAnswers()) {
            throw new ProblemException(
                    CriteriaProblem.CONSULTATION_NOT_OPEN,
                    "The consultation is " + consultation.status
                            + ": answers are taken from when it is held until it is closed.");
        }
        // Read before the states of what is asked: what is retired here is retired for the rule, too.
        List<Answers.Standing> standing = answers.of(participantId);
        AnswerRule.check(command.answers(), asked.of(consultationId), standing).throwIfAny();
        if (answers.replace(
                consultation,
                participant,
                standing,
                command.answers(),
                caller.get().subject(),
                clock.now())) {
            participants.answered(participantId);
        }
        return sheet(participant(consultationId, participantId));
    }

    @TenantTransaction(readOnly = true)
    public Slice<AnswerView> list(UUID consultationId, AnswerFilter filter, PageRequest page) {
        sight.own(consultationId);
        return answers.page(consultationId, filter, page);
    }

    private AnswerSheet sheet(Participant participant) {
        return AnswerSheet.of(participant, answers.of(participant.id()));
    }

    private Participant participant(UUID consultation, UUID id) {
        return participants.of(consultation, id).orElseThrow(AnswerService::noParticipant);
    }

    /** A supplier answers, and reads, as itself only. */
    private Participant mine(Participant participant) {
        if (sight.authority() == null
                && (participant.supplierId() == null || !sight.supplierIds().contains(participant.supplierId()))) {
            throw noParticipant();
        }
        return participant;
    }

    private static ProblemException noParticipant() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such participant, or you may not see it.");
    }
}
