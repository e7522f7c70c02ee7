package org.suppliercompliance.audit.deskresearch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Desk research, as its authority reads it. Only the cases it names become more. */
@Schema(description = "What an authority read about a supplier, and what it makes of it.")
record DeskResearchView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"DR-2027-00004"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"OSLO"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,

        @Schema(description = "The contracts it is about; none when it is about the supplier as a whole.")
        List<UUID> contractIds,

        @Schema(
                description = "The day of the research.",
                examples = {"2027-02-15"})
        LocalDate researchedOn,

        @Schema(description = "What was read.") List<ResearchSource> sources,

        @Schema(
                description = "What it comes to.",
                examples = {"Says how risks are found since 2025, and nothing yet of what is done about them"})
        String conclusion,

        @Schema(
                description = "The day to look again, if one was set.",
                examples = {"2027-09-01"})
        @Nullable
        LocalDate nextOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"5f0c2a3e"})
        String recordedBy,

        @Schema(description = "The non-compliances that came of it.")
        List<UUID> nonComplianceIds,

        @Schema(description = "When it was recorded.") Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {}
