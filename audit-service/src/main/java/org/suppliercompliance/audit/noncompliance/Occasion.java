package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import org.suppliercompliance.audit.deadline.DeadlineTerms;

/**
 * The occasion of an act: who, on which side, when, and under which authority's terms.
 *
 * @param subject the token subject of who acts
 * @param bySupplier whether the supplier acts, not the authority
 * @param now the suite's time, read once
 * @param terms what the authority has laid down about dates
 */
record Occasion(String subject, boolean bySupplier, Instant now, DeadlineTerms terms) {
    LocalDate today() {
        return LocalDate.ofInstant(now, terms.zone());
    }
}
