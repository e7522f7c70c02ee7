package org.suppliercompliance.supplier.profile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of {@code document-expiring}. The title stays here: it could name people.
 *
 * @param factKey one per document, version of its validity, and step
 * @param step days to the end of validity, below zero as for all steps before a date
 */
public record DocumentExpiringFact(
        String factKey, UUID documentId, UUID supplierId, DocumentKind kind, LocalDate validUntil, int step) {}
