package org.suppliercompliance.audit.deskresearch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/** Say which cases came of desk research. */
@Schema(
        description =
                "The non-compliances that came of the research, beside those it names already; at most 500 in all.")
record NameFindings(
        @Schema(description = "Cases of the authority about the supplier of the research.")
        @NotNull
        @Size(min = 1, max = 100)
        List<@NotNull UUID> nonComplianceIds) {
    /** How many one research names in all, so that each fact about it stays small enough to be read whole. */
    private static final int MOST_IN_ALL = 500;

    /** @param fitting which of the cases are the authority's about this supplier */
    void check(Collection<UUID> already, Set<UUID> fitting, Faults faults) {
        Set<UUID> all = new HashSet<>(already);
        all.addAll(nonComplianceIds);
        faults.require(
                all.size() <= MOST_IN_ALL,
                "/nonComplianceIds",
                "One research names at most " + MOST_IN_ALL + " non-compliances.");
        for (int i = 0; i < nonComplianceIds.size(); i++) {
            faults.require(
                    fitting.contains(nonComplianceIds.get(i)),
                    "/nonComplianceIds/" + i,
                    "There is no such non-compliance of this supplier.");
        }
    }
}
