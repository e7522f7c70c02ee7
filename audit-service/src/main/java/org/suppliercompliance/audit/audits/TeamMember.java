package org.suppliercompliance.audit.audits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Somebody who does an audit; by the token's subject, never by name. */
@Schema(description = "Somebody who does an audit.")
record TeamMember(
        @Schema(
                description = "The subject of the person's token; the name stands in the address book alone.",
                examples = {"5f0c2a3e"})
        @NotBlank
        @Size(max = 200)
        String subject,

        @Schema(
                description = "What the person does in it.",
                examples = {"LEAD_AUDITOR"})
        @NotNull
        AuditFunction function) {

    static List<TeamMember> each(@Nullable List<TeamMember> team, Faults faults) {
        List<TeamMember> members = team == null ? List.of() : team;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            faults.require(
                    seen.add(members.get(i).subject()), "/team/" + i + "/subject", "Stands in the team already.");
        }
        return members;
    }
}
