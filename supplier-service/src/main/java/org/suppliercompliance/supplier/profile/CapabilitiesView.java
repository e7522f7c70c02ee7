package org.suppliercompliance.supplier.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The capabilities of a supplier. */
@Schema(description = "What a supplier has in place. What nobody asked is not in the list.")
public record CapabilitiesView(
        @Schema(description = "The id of the supplier.") UUID supplierId,

        @Schema(description = "What was stated, each kind at most once.")
        List<Capability> capabilities,

        @Schema(description = "Null when nothing was ever said.") @Nullable
        Instant changedAt,

        @JsonIgnore long version)
        implements Versioned {
    /** How the documents stand that the evidence names: they expire and are withdrawn without a word said here. */
    @Override
    public String timeState() {
        List<String> states = capabilities.stream()
                .flatMap(capability -> capability.evidence().stream())
                .map(evidence -> evidence.state().name())
                .toList();
        boolean allHold = states.stream().allMatch(DocumentState.VALID.name()::equals);
        return allHold ? "" : Integer.toHexString(states.hashCode());
    }

    /** One of them, judged today. */
    @Schema(description = "A capability, and whether a document shows it today.")
    public record Capability(
            CapabilityKind kind,
            CapabilityAnswer answer,

            @Schema(description = "The standard it follows; null when none was named.", examples = "ISO 14001")
            @Nullable
            String standard,

            @Schema(
                    description = "What it covers, in words; null when it was not said.",
                    examples = "All sites in Sweden.")
            @Nullable
            String scope,

            @Schema(description = "The day it was stated.") LocalDate statedOn,

            @Schema(description = "The documents that are to show it, with how each stands today.")
            List<Evidence> evidence,

            @Schema(description = "Whether it is not denied and at least one document of the evidence is valid today.")
            boolean evidenced) {}

    /** A document with how it stands today. */
    @Schema(description = "A document of the evidence with how it stands today.")
    public record Evidence(
            @Schema(description = "The id of the document, one of this supplier.")
            UUID documentId,

            DocumentState state) {}

    static Capability judged(CapabilityEntry entry, Map<UUID, DocumentState> states) {
        List<Evidence> evidence = entry.evidence().stream()
                .map(id -> new Evidence(id, states.getOrDefault(id, DocumentState.WITHDRAWN)))
                .toList();
        return new Capability(
                entry.kind(),
                entry.answer(),
                entry.standard(),
                entry.scope(),
                entry.statedOn(),
                evidence,
                entry.answer() != CapabilityAnswer.NO
                        && evidence.stream().anyMatch(one -> one.state() == DocumentState.VALID));
    }
}
