package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Say which cases a report gave rise to. */
@Schema(
        description =
                "The non-compliances that the report gave rise to, beside those it names already; at most 500 in all.")
record LinkCases(
        @Schema(description = "Cases of the authority about the report's supplier.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> nonComplianceIds) {
    /** How many a report names in all, so that what it says, and each fact about it, stays small enough to be read whole. */
    static final int MOST_IN_ALL = 500;

    /** Whether the report, which names some already, has room for these; those that it names already take none. */
    boolean fitBeside(Collection<UUID> already) {
        Set<UUID> all = new HashSet<>(already);
        all.addAll(nonComplianceIds);
        return all.size() <= MOST_IN_ALL;
    }
}
