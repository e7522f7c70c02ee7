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
        @Schema(description = "Its id, given when it was registered.")
        UUID id,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        DocumentKind kind,

        @Schema(description = "What it is called.", examples = "Environmental management certificate")
        String title,

        @Schema(description = "Who issued it; null when not known.", examples = "Example Certification") @Nullable
        String issuer,

        @Schema(description = "Its number, or where it can be found; null when not known.", examples = "EX-2024-117")
        @Nullable
        String reference,

        @Schema(
                description =
                        "SHA-256 of the file, so that it can be recognised; null when not known. The file is not stored here.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @Nullable
        String sha256,

        @Schema(description = "The day it was issued; null when not known.") @Nullable
        LocalDate issuedOn,

        @Schema(
                description =
                        "The first day of its validity; null when it is valid from the beginning, or that is not known.")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day of its validity; null when it has no end, or none is known.") @Nullable
        LocalDate validUntil,

        @Schema(description = "How it stands today.") DocumentState state,

        @Schema(description = "When it was withdrawn; null when it was not.") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Why it was withdrawn; null when it was not.", examples = "Revoked by its issuer.")
        @Nullable
        String withdrawalReason,

        @Schema(description = "Code of the authority that registered it.", examples = "REGION-STOCKHOLM")
        String registeredBy,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When it last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore String moved,
        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return state == DocumentState.VALID ? moved : "s" + state.ordinal() + moved;
    }
}
