package org.suppliercompliance.supplier.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A document of a supplier as everybody in the suite may read it. */
@Schema(description = "A document of a supplier, and how it stands today.")
public record DocumentView(
        UUID id,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        DocumentKind kind,

        @Schema(examples = "Environmental management certificate")
        String title,

        @Nullable String issuer,
        @Nullable String reference,
        @Nullable String sha256,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Schema(description = "How it stands today.") DocumentState state,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,

        @Schema(description = "Code of the authority that registered it.", examples = "REGION-STOCKHOLM")
        String registeredBy,

        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return state == DocumentState.VALID ? "" : "s" + state.ordinal();
    }
}
