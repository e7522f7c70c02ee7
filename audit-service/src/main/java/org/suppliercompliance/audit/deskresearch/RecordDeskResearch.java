package org.suppliercompliance.audit.deskresearch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Record what was found out at the desk. */
@Schema(description = "What an authority read about a supplier, and what it makes of it.")
record RecordDeskResearch(
        @Schema(description = "The supplier it is about.") @NotNull
        UUID supplierId,

        @Schema(
                description =
                        "The authority's contracts with the supplier that it is about; about the supplier as a whole when left out.")
        @Nullable
        @Size(max = 100)
        List<@NotNull UUID> contractIds,

        @Schema(
                description = "The day of the research, not in the future.",
                examples = {"2027-02-15"})
        @NotNull
        LocalDate researchedOn,

        @Schema(description = "What was read.", minItems = 1, maxItems = 100) @NotEmpty @Size(max = 100)
        List<@NotNull @Valid ResearchSource> sources,

        @Schema(
                description = "What it comes to. Stays in this service, never in an event.",
                examples = {"Says how risks are found since 2025, and nothing yet of what is done about them"})
        @NotBlank
        @Size(max = 10_000)
        String conclusion,

        @Schema(
                description = "The day to look again, if one was set; after the day of the research.",
                examples = {"2027-09-01"})
        @Nullable
        LocalDate nextOn) {

    List<UUID> contracts() {
        return contractIds == null ? List.of() : contractIds;
    }

    /** @param fitting which of the contracts are the authority's with this supplier */
    void check(LocalDate today, Set<UUID> fitting, Faults faults) {
        faults.require(!researchedOn.isAfter(today), "/researchedOn", "Must not be in the future.");
        faults.require(
                nextOn == null || nextOn.isAfter(researchedOn), "/nextOn", "Must be after the day of the research.");
        for (int i = 0; i < contracts().size(); i++) {
            faults.require(
                    fitting.contains(contracts().get(i)),
                    "/contractIds/" + i,
                    "There is no such contract with this supplier.");
        }
    }
}
