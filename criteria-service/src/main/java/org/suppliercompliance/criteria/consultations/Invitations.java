package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.criteria.reference.KnownSuppliers;

/** Tells suppliers that they are asked: each of them alone and once, from when answers are taken. Who was met one to one knows it. */
@ApplicationScoped
class Invitations {
    private final Participants participants;
    private final KnownSuppliers suppliers;
    private final Outbox outbox;

    Invitations(Participants participants, KnownSuppliers suppliers, Outbox outbox) {
        this.participants = participants;
        this.suppliers = suppliers;
        this.outbox = outbox;
    }

    /** All that were named before answers were taken; those that were merged meanwhile are one, and told as what they are now. */
    void tellAll(Consultation consultation) {
        List<Participants.Invited> invited = tells(consultation) ? participants.invited(consultation.id) : List.of();
        Map<UUID, UUID> survivors = suppliers.survivorsOf(
                invited.stream().map(Participants.Invited::supplierId).toList());
        Set<UUID> told = new HashSet<>();
        for (Participants.Invited one : invited) {
            UUID supplier = Objects.requireNonNullElse(survivors.get(one.supplierId()), one.supplierId());
            if (told.add(supplier)) {
                outbox.append(ConsultationInvited.fact(consultation, one.participantId(), supplier));
            }
        }
    }

    /** One that is added later; while no answers are taken yet, it is told with the others. */
    void tell(Consultation consultation, Participant added) {
        UUID supplier = added.supplierId();
        if (supplier != null && tells(consultation)) {
            outbox.append(ConsultationInvited.fact(consultation, added.id(), supplier));
        }
    }

    private static boolean tells(Consultation consultation) {
        return consultation.kind.isKeptHere() && consultation.status.takesAnswers();
    }
}
