package org.suppliercompliance.audit.externalreports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The data of {@code external-report-sharing-withdrawn}: what is not to be seen any more. */
record ReportSharingWithdrawnFact(
        UUID id, String reference, String authority, UUID supplierId, List<String> networks, LocalDate withdrawnOn) {}
