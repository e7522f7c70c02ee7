package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/**
 * What verifies a criterion. Several proofs of one criterion are alternatives.
 *
 * @param kind what the proof is
 * @param name the proof by its name, for instance {@code ISO 45001 certificate}
 * @param depth how deep it must go
 * @param moment when it is asked for
 * @param methodology the methodology, where the depth names one
 * @param parts what it must show, each part for itself
 * @param redFlags claims that make it not credible
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What verifies a criterion. Several proofs of one criterion are alternatives.")
public record Proof(
        @NotNull @Schema(description = "What the proof is.", examples = "CERTIFICATE")
        ProofKind kind,

        @NotNull
        @Size(min = 1, max = 300)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "The proof by its name.", examples = "ISO 45001 certificate")
        String name,

        @NotNull @Schema(description = "How deep it must go.", examples = "NAMED_METHODOLOGY")
        ProofDepth depth,

        @NotNull @Schema(description = "When it is asked for.", examples = "TENDER")
        ProofMoment moment,

        @Size(min = 1, max = 200)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "The methodology; needed with depth NAMED_METHODOLOGY.", examples = "ISO 45001")
        @Nullable
        String methodology,

        @Size(max = 20)
        @Schema(
                description = "What it must show, each part for itself.",
                maxItems = 20,
                examples = "[\"All factories of final assembly\"]")
        @Nullable
        List<
                        @NotNull @Size(min = 1, max = 300)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                parts,

        @Size(max = 20)
        @Schema(
                description = "Claims that make it not credible.",
                maxItems = 20,
                examples = "[\"A certificate of the head office only\"]")
        @Nullable
        List<
                        @NotNull @Size(min = 1, max = 300)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                redFlags) {}
