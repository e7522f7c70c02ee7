package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of contracts is narrowed to; null leaves a member out. */
record ContractFilter(
        @Nullable UUID supplierId,
        @Nullable String reference,
        @Nullable LocalDate runningOn,
        @Nullable Boolean periodKnown,
        @Nullable ContractKind kind,
        @Nullable UUID frameworkId,
        @Nullable String category,
        @Nullable DutyToAssess riskAssessment) {}
