package org.suppliercompliance.audit.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The data of {@code audit-sharing-withdrawn}: what is not to be seen any more. */
record SharingWithdrawnFact(
        UUID auditId,
        String reference,
        String authority,
        UUID supplierId,
        List<String> networks,
        LocalDate withdrawnOn) {}
