package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** A review of a proof; it never changes. */
@Schema(description = "What one authority found the proof to be.")
public record ReviewView(
        @Schema(description = "The id of the review.") UUID id,

        @Schema(description = "The proof that was reviewed.")
        UUID evidenceId,

        @Schema(description = "The authority that reviewed it.", examples = "OSLO", maxLength = 32)
        String authority,

        @Schema(description = "What the authority found the proof to be.", examples = "REJECTED")
        Verdict verdict,

        @Schema(
                description = "Why; a rejection always has a reason.",
                maxLength = 2000,
                examples = "The certificate covers all final assembly.")
        @Nullable
        String reason,

        @Schema(
                description = "Red flags that were found.",
                maxItems = 10,
                examples = "[\"NO-CONFLICT-MINERALS-CLAIM\"]")
        List<@Size(max = 40) String> redFlags,

        @Schema(description = "When in the procurement it was looked at.", examples = "TENDER")
        ProofMoment moment,

        @Schema(description = "The day of the review, as the authority gave it.")
        LocalDate reviewedOn,

        @Schema(description = "Whether what is said about the proof has changed since.")
        boolean outdated,

        @Schema(description = "When the review was recorded; the one recorded last counts.")
        Instant createdAt)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }

    /** What is said about the proof changes under a review that nobody writes. */
    @Override
    public String timeState() {
        return outdated ? "o" : "";
    }
}
