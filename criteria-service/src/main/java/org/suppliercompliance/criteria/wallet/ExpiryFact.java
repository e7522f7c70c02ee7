package org.suppliercompliance.criteria.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code evidence-expiring} and {@code evidence-expired}. Titles and file names stay here: they could name people.
 *
 * @param factKey one per proof, version of its end, and step
 * @param kind the code of the kind
 * @param authority who uploaded it on the supplier's behalf, or null
 * @param authorities to whom the supplier shows it, by code
 * @param networks to which networks the supplier shows it, by code
 * @param expiresOn the last day of validity
 * @param step days to the last day, below zero as for all steps before a date; 0 when it is over
 */
public record ExpiryFact(
        String factKey,
        UUID evidenceId,
        UUID supplierId,
        String kind,
        @Nullable String authority,
        List<String> authorities,
        List<String> networks,
        LocalDate expiresOn,
        int step,
        String zone) {}
