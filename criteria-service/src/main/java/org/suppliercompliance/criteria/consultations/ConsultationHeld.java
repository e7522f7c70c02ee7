package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code consultation-held}: stated when it was held, and again whenever what it says changed after that. No answers, no notes.
 *
 * @param supplierIds the participants that are suppliers of the registry, by the ids they were invited under
 */
public record ConsultationHeld(
        UUID id,
        String authority,
        ConsultationKind kind,
        String title,
        ConsultationStatus status,
        LocalDate heldOn,
        LocalDate endsOn,
        @Nullable LocalDate nextOn,
        List<String> categories,
        List<UUID> criterionIds,
        List<UUID> supplierIds) {
    static Fact fact(ConsultationView view, List<UUID> suppliers) {
        String id = view.id().toString();
        return new Fact(
                "consultation-held",
                id,
                view.version(),
                id,
                view.authority(),
                null,
                new ConsultationHeld(
                        view.id(),
                        view.authority(),
                        view.kind(),
                        view.title(),
                        view.status(),
                        view.startsOn(),
                        view.endsOn(),
                        view.nextOn(),
                        view.categories(),
                        view.criteria().stream()
                                .map(AskedCriterionView::criterionId)
                                .distinct()
                                .toList(),
                        suppliers));
    }
}
