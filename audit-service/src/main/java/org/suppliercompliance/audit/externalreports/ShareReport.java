package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/** Share a report, or share its present state again. */
@Schema(description = "With whom the report is shared, beside those it is shared with already.")
record ShareReport(
        @Schema(
                description = "Codes of networks the authority is in.",
                examples = {"[\"SE-REGIONS\"]"})
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> networks) {
    void check(List<String> mine, Faults faults) {
        for (int i = 0; i < networks.size(); i++) {
            faults.require(mine.contains(networks.get(i)), "/networks/" + i, "The authority is in no such network.");
        }
    }
}
