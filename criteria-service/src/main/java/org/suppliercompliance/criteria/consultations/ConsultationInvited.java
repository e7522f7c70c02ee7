package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code consultation-invited}: told to one supplier, and naming no other.
 *
 * @param participantId the invitation: as whom the supplier answers
 * @param supplierId what the supplier is today: of a merged one the survivor
 */
record ConsultationInvited(
        UUID id,
        UUID participantId,
        String authority,
        UUID supplierId,
        ConsultationKind kind,
        String title,
        LocalDate heldOn,
        LocalDate endsOn) {
    /** An invitation is stated once: it is an aggregate of one version. Keyed by the supplier, so that what it hears keeps its order. */
    static Fact fact(Consultation consultation, UUID participant, UUID supplier) {
        return new Fact(
                "consultation-invited",
                participant.toString(),
                1,
                supplier.toString(),
                consultation.authority,
                supplier.toString(),
                new ConsultationInvited(
                        consultation.id,
                        participant,
                        consultation.authority,
                        supplier,
                        consultation.kind,
                        consultation.title,
                        consultation.startsOn,
                        consultation.endsOn));
    }
}
