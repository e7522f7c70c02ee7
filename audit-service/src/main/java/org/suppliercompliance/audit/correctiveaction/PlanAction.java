package org.suppliercompliance.audit.correctiveaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One action of a plan: what, whose, until when. */
@Schema(description = "One action of a corrective action plan.")
public record PlanAction(
        @Schema(
                description = "What is going to be done.",
                examples = {"Cap weekly working hours at 60"})
        @NotBlank
        @Size(max = 2000)
        String description,

        @Schema(
                description = "The function that is responsible; no person's name.",
                examples = {"Plant management"})
        @NotBlank
        @Size(max = 200)
        String owner,

        @Schema(
                description = "When it is going to be done.",
                examples = {"2027-05-31"})
        @NotNull
        LocalDate dueOn) {}
