package org.suppliercompliance.audit.correctiveaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hand in a corrective action plan. */
@Schema(description = "A corrective action plan, handed in by the supplier or recorded by the authority on its behalf.")
public record SubmitPlan(
        @Schema(
                description = "When it came in; only for a plan recorded on behalf, today when left out.",
                examples = {"2027-02-20"})
        @Nullable
        LocalDate receivedOn,

        @Schema(
                description = "What lies behind the finding: why it could happen and last.",
                examples = {"Orders are confirmed before capacity is known"})
        @Nullable
        @Size(min = 1, max = 4000)
        String rootCause,

        @Schema(description = "What is going to be done.", minItems = 1, maxItems = 50) @NotEmpty @Size(max = 50)
        List<@NotNull @Valid PlanAction> actions,

        @Schema(description = "Needed when the authority records the plan.") @Valid @Nullable
        OnBehalf onBehalf) {}
