package org.suppliercompliance.criteria.wallet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** Says what the caller's authority found the proof to be. */
@Schema(description = "The verdict of the caller's authority; it counts in all its tenders.", examples = """
                {"verdict": "ACCEPTED", "moment": "TENDER", "reviewedOn": "2026-03-01", "redFlags": []}""")
public record ReviewEvidence(
        @NotNull @Schema(description = "What the authority finds the proof to be.", examples = "ACCEPTED")
        Verdict verdict,

        @Nullable
        @Size(min = 1, max = 2000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "Why; needed for a rejection.", examples = "The scope leaves out final assembly.")
        String reason,

        @Nullable
        @Size(max = 10)
        @Schema(
                description = "Red flags of the kind that were found; only with a rejection.",
                maxItems = 10,
                examples = "[\"NO-CONFLICT-MINERALS-CLAIM\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,39}$") String> redFlags,

        @NotNull @Schema(description = "When in the procurement it was looked at.", examples = "TENDER")
        ProofMoment moment,

        @Nullable @Schema(description = "The day of the review; today when left out.", examples = "2026-03-01")
        LocalDate reviewedOn) {}
