package org.suppliercompliance.supplier.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/** The capabilities of a supplier, whole. */
@Schema(
        description = "The capabilities of a supplier, as a whole; what was never asked is left out.",
        examples =
                "{\"capabilities\": [{\"kind\": \"MANAGEMENT_SYSTEM\", \"answer\": \"YES\", \"standard\": \"ISO 14001\", \"statedOn\": \"2026-10-01\", \"evidence\": []}]}")
public record ReplaceCapabilities(
        @Schema(description = "All of them, each kind at most once; empty when nothing is known.")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid CapabilityEntry> capabilities) {

    /** Notes every broken rule; {@code known} are the ids among the evidence that are documents of the supplier. */
    void check(Faults faults, Set<UUID> known, LocalDate today) {
        Set<CapabilityKind> kinds = EnumSet.noneOf(CapabilityKind.class);
        for (int i = 0; i < capabilities.size(); i++) {
            CapabilityEntry entry = capabilities.get(i);
            String pointer = "/capabilities/" + i;
            faults.require(kinds.add(entry.kind()), pointer + "/kind", "The kind is named twice.");
            faults.require(
                    !entry.statedOn().isAfter(today), pointer + "/statedOn", "It cannot be stated in the future.");
            for (int j = 0; j < entry.evidence().size(); j++) {
                faults.require(
                        known.contains(entry.evidence().get(j)),
                        pointer + "/evidence/" + j,
                        "The supplier has no such document.");
            }
        }
    }

    Set<UUID> evidence() {
        return capabilities.stream().flatMap(entry -> entry.evidence().stream()).collect(Collectors.toSet());
    }
}
