package org.suppliercompliance.criteria.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which kinds of proof satisfy criteria on a day. */
@Schema(description = "Which kinds of proof satisfy the criteria on a day.")
public record AcceptedKindsView(
        @Schema(description = "The day it was asked for.", examples = "2026-11-23")
        LocalDate on,

        @Schema(description = "Whose statements counted besides the suite's.", examples = "OSLO", maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "Per criterion, in the order asked for.", maxItems = 100)
        List<AcceptedKindsOfCriterion> criteria,

        @Schema(
                description =
                        "The codes of the kinds that satisfy all criteria asked for at once: one of them could be required instead of the rest.",
                maxItems = 1000,
                examples = "[\"TCO-CERTIFIED-8\"]")
        List<@jakarta.validation.constraints.Size(max = 40) String> satisfyingAll) {

    /** The kinds of one criterion. */
    @Schema(description = "What satisfies one criterion.")
    public record AcceptedKindsOfCriterion(
            @Schema(description = "The criterion asked for.")
            UUID criterionId,

            @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
            @Nullable
            String framework,

            @Schema(description = "Its code.", examples = "RS4", maxLength = 32)
            String code,

            @Schema(description = "The version asked for, or the one in force.", examples = "1", minimum = "1")
            int version,

            @Schema(description = "The kinds that satisfy it, by code; any one is enough.", maxItems = 1000)
            List<AcceptedKind> kinds) {}

    /** A kind that satisfies a criterion. */
    @Schema(description = "A kind that satisfies the criterion.")
    public record AcceptedKind(
            @Schema(description = "The kind.") EvidenceKindView kind,

            @Schema(
                    description = "The chain of kinds from this one to the one that covers the criterion.",
                    maxItems = 1000,
                    examples = "[\"ISO-45001\"]")
            List<@jakarta.validation.constraints.Size(max = 40) String> through,

            @Schema(description = "The statement of coverage.")
            UUID coverageId,

            @Schema(description = "Where that is said.", examples = "Make ICT Fair (Region Stockholm)", maxLength = 500)
            String source) {}
}
