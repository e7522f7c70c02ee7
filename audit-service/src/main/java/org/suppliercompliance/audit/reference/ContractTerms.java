package org.suppliercompliance.audit.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contract allows, as far as it is known here.
 *
 * @param sanctionClause whether it provides for sanctions
 * @param endsOn its last day, or null when that is not known
 */
public record ContractTerms(
        boolean sanctionClause, @Nullable LocalDate endsOn) {}
