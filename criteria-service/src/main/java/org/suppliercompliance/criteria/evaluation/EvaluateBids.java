package org.suppliercompliance.criteria.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Evaluate the bids of a tender. */
@Schema(description = "The bids of a tender: what each tenderer answers to the lines of the set.", examples = """
                {"openedOn": "2026-11-20", "bids": [{"tenderer": "Tenderer 1", "supplierId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10",
                 "answers": [{"lineId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e30", "met": true, "step": 2,
                 "proofs": ["01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20"]}]}]}""")
public record EvaluateBids(
        @NotNull @Schema(description = "The day on which proofs must hold.", examples = "2026-11-20")
        LocalDate openedOn,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "One per tenderer.", minItems = 1, maxItems = 50)
        List<@NotNull @Valid Bid> bids) {
    /** What one tenderer offers. */
    @Schema(name = "Bid", description = "What one tenderer offers.")
    public record Bid(
            @NotBlank
            @Size(min = 1, max = 100)
            @Schema(description = "How the tenderer is called here, once.", examples = "Tenderer 1")
            String tenderer,

            @Nullable
            @Schema(
                    description = "The supplier, by its id in the registry; needed for proofs of its wallet.",
                    examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10")
            UUID supplierId,

            @NotNull @Size(max = 100) @Schema(description = "At most one per line of the set.", maxItems = 100)
            List<@NotNull @Valid BidAnswer> answers) {}
}
