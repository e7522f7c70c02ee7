package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of {@code consultation-due}.
 *
 * @param factKey one per consultation, version of the date, and step
 * @param occasion PLANNED: this consultation comes; NEXT: the one after it does
 * @param categories the categories of products it is about; none is all
 * @param step days to the date: below zero before it, zero on the day
 */
public record ConsultationDue(
        String factKey,
        UUID consultationId,
        String authority,
        ConsultationKind kind,
        Occasion occasion,
        List<String> categories,
        LocalDate dueOn,
        int step,
        String zone) {
    /** What comes. */
    public enum Occasion {
        PLANNED,
        NEXT
    }
}
