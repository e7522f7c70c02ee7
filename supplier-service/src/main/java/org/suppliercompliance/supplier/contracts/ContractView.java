package org.suppliercompliance.supplier.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A contract as its authority and its supplier may read it. */
@Schema(description = "A contract of an authority with a supplier. What is not known is null.")
public record ContractView(
        UUID id,

        @Schema(description = "Code of the authority whose contract it is.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        @Schema(examples = "SLL-2018-0441") String reference,
        @Schema(examples = "Computers and monitors") String title,
        @Schema(description = "Eight digits each.") List<String> cpvCodes,
        @Nullable Money value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,

        @Schema(description = "Whether both start and end are known; without them no rule is built on the period.")
        boolean periodKnown,

        @Nullable LocalDate concludedOn,

        @Schema(description = "Codes of the authority's entities that buy under it.")
        List<String> buyingEntities,

        @Nullable String notice,
        @Nullable String buyerName,
        boolean reportingDuty,
        boolean rightToAudit,
        boolean sanctionClause,
        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version)
        implements Versioned {}
