package org.suppliercompliance.audit.audits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Give an audit to its auditors. */
@Schema(description = "Who does the audit, in place of who did before.")
record AssignAudit(
        @Schema(
                description = "The outside organisation; none when left out.",
                examples = {"Nordic Social Audit AB"})
        @Nullable
        @Size(min = 1, max = 300)
        String organisation,

        @Schema(description = "The people; nobody when empty.") @NotNull @Size(max = 20)
        List<@NotNull @Valid TeamMember> team,

        @Schema(
                description = "The method, in words; as it was when left out.",
                examples = {"Interviews with workers, off site"})
        @Nullable
        @Size(min = 1, max = 2000)
        String method,

        @Schema(
                description =
                        "The sites it is about: those of the register; none when empty, as they were when left out.")
        @Nullable
        @Size(max = 100)
        List<@NotNull UUID> siteIds) {
    /** The team, each member once. */
    List<TeamMember> members(Faults faults) {
        return TeamMember.each(team, faults);
    }
}
