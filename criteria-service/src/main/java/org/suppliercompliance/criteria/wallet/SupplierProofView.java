package org.suppliercompliance.criteria.wallet;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which proofs of a supplier satisfy criteria on a day. */
@Schema(description = "Which proofs of a supplier satisfy the criteria on a day, as the caller may see them.")
public record SupplierProofView(
        @Schema(description = "The supplier that was asked for; what was merged with it counts too.")
        UUID supplierId,

        @Schema(description = "The day it was asked for.", examples = "2026-11-23")
        LocalDate on,

        @Schema(
                description = "Whose statements and reviews counted besides the suite's statements.",
                examples = "OSLO",
                maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "Per criterion, in the order asked for.", maxItems = 100)
        List<CriterionProof> criteria) {

    /** The proofs of one criterion. */
    @Schema(description = "What shows that one criterion is met.")
    public record CriterionProof(
            @Schema(description = "The criterion asked for.")
            UUID criterionId,

            @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
            @Nullable
            String framework,

            @Schema(description = "Its code.", examples = "RS4", maxLength = 32)
            String code,

            @Schema(description = "The version asked for, or the one in force.", examples = "1", minimum = "1")
            int version,

            @Schema(description = "Whether a proof satisfies it on the day.")
            boolean satisfied,

            @Schema(description = "How its best proof stands.", examples = "VALID")
            ProofStanding standing,

            @Schema(description = "The proofs of kinds that cover it, the best first.", maxItems = 1000)
            List<EvidenceForCriterion> evidence) {}

    /** One proof. */
    @Schema(description = "One proof of a kind that covers the criterion.")
    public record EvidenceForCriterion(
            @Schema(description = "The proof.") UUID evidenceId,

            @Schema(description = "How the proof is called.", examples = "ISO 45001 certificate", maxLength = 200)
            String title,

            @Schema(description = "The code of its kind.", examples = "ISO-45001", maxLength = 40)
            String kind,

            @Schema(
                    description = "The chain of kinds from its own to the one that covers the criterion.",
                    maxItems = 1000,
                    examples = "[\"ISO-45001\"]")
            List<@Size(max = 40) String> through,

            @Schema(description = "The statement of coverage.")
            UUID coverageId,

            @Schema(description = "How it stands towards the criterion.", examples = "VALID")
            ProofStanding standing,

            @Schema(description = "The first day it holds; null: it has no first day.") @Nullable
            LocalDate effectiveOn,

            @Schema(description = "The last day it holds; null: it has no end.") @Nullable
            LocalDate expiresOn,

            @Schema(
                    description = "The parts of its kind that it does not show.",
                    maxItems = 20,
                    examples = "[\"MONITORING\"]")
            List<@Size(max = 40) String> missingParts,

            @Schema(
                    description = "What makes it not credible.",
                    maxItems = 10,
                    examples = "[\"NO-CONFLICT-MINERALS-CLAIM\"]")
            List<@Size(max = 40) String> redFlags,

            @Schema(description = "The latest review of the authority, made on the day or before.") @Nullable
            ReviewView review) {}
}
