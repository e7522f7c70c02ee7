package org.suppliercompliance.audit.audits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Plan an audit. */
@Schema(description = "An audit to be done.")
record PlanAudit(
        @Schema(description = "The supplier to audit.") @NotNull
        UUID supplierId,

        @Schema(
                description = "How.",
                examples = {"DESKTOP"})
        @NotNull
        AuditType type,

        @Schema(
                description = "When.",
                examples = {"2027-03-01"})
        @NotNull
        LocalDate plannedOn,

        @Schema(
                description = "What it looks at; both when left out.",
                examples = {"[\"SOCIAL\"]"})
        @Nullable
        @Size(max = 2)
        Set<@NotNull AuditDimension> dimensions,

        @Schema(
                description = "The method, in words.",
                examples = {"Routines and policies against the clauses, by an outside consultant"})
        @Nullable
        @Size(max = 2000)
        String method,

        @Schema(description = "The contracts it is about: the authority's own with this supplier.")
        @Nullable
        @Size(max = 100)
        List<@NotNull UUID> contractIds,

        @Schema(description = "The sites it is about: those of the register.") @Nullable @Size(max = 100)
        List<@NotNull UUID> siteIds,

        @Schema(description = "The criteria it measures against.") @Nullable @Size(max = 100)
        List<@NotNull @Valid ScopeCriterion> criteria,

        @Schema(
                description =
                        "Why another desktop audit is needed in the same contract period; without it the second one is refused.",
                examples = {"The first one was about another group company"})
        @Nullable
        @Size(min = 1, max = 2000)
        String overrideReason,

        @Schema(
                description = "The outside organisation that does it, if one does.",
                examples = {"Nordic Social Audit AB"})
        @Nullable
        @Size(min = 1, max = 300)
        String organisation,

        @Schema(
                description =
                        "Who does it. An auditor sees the audits given to it and nothing else; it can be given later.")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid TeamMember> team,

        @Schema(
                description =
                        "The supplier report whose statements a factory audit checks on the shop floor; one that has come in.")
        @Nullable
        UUID checksReportId,

        @Schema(
                description =
                        "Why it is planned although no contract that runs on the date gives the right to audit. The plan is not refused without it; the answer says what is missing.",
                examples = {"The supplier agreed by mail"})
        @Nullable
        @Size(min = 1, max = 2000)
        String withoutRightReason) {
    /** The team, each member once. */
    List<TeamMember> members(Faults faults) {
        return TeamMember.each(team, faults);
    }
}
