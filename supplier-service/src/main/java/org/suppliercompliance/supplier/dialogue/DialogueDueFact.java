package org.suppliercompliance.supplier.dialogue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of {@code dialogue-due} and {@code dialogue-overdue}.
 *
 * @param factKey one per meeting, version of its next date, and step
 * @param step days to the next date: below zero before it, zero on the day, above zero after it
 */
public record DialogueDueFact(
        String factKey, UUID dialogueId, String authority, UUID supplierId, LocalDate nextOn, int step, String zone) {}
