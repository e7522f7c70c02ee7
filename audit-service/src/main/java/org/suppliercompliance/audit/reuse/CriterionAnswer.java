package org.suppliercompliance.audit.reuse;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.Severity;

/** The answer for one criterion. */
@Schema(description = "Whether the result may be reused for one criterion, and what it is worth.")
record CriterionAnswer(
        @Schema(description = "The criterion asked about.") UUID criterionId,

        @Schema(description = "Whether it may be reused.") boolean reusable,

        @Schema(description = "Why not.") @Nullable ReuseRefusal reason,

        @Schema(
                description = "Its code.",
                examples = {"WT-01"})
        @Nullable
        String code,

        @Schema(
                description = "The version that was measured against.",
                examples = {"1"})
        @Nullable
        Integer version,

        @Schema(description = "How close the audit came.") @Nullable
        AssuranceLevel level,

        @Schema(
                description = "The method, in words.",
                examples = {"Routines and policies against the clauses, by an outside consultant"})
        @Nullable
        String method,

        @Schema(
                description = "Full months from the final report to the day asked about.",
                examples = {"4"})
        @Nullable
        Integer ageMonths,

        @Schema(
                description = "Findings against it that were open when the audit was shared, observations not counted.",
                examples = {"1"})
        int openFindings,

        @Schema(description = "The gravest finding against it, open or closed.") @Nullable
        Severity worstSeverity) {}
