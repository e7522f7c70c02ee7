package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of {@code contract-ended}.
 *
 * @param factKey one per contract and version of its end
 * @param end its last day
 * @param early whether it was ended before its time
 * @param zone whose days count
 */
public record ContractEndedFact(
        String factKey,
        UUID contractId,
        String authority,
        UUID supplierId,
        String reference,
        LocalDate end,
        int endVersion,
        boolean early,
        String zone) {}
