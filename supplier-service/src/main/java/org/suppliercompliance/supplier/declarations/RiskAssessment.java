package org.suppliercompliance.supplier.declarations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The supplier's own risk assessment of its supply chain, where a contract asks for one. */
@Schema(description = "The supplier's own risk assessment of its supply chain.")
public record RiskAssessment(
        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(
                description = "What the assessment is called, with its version, so that it can be found.",
                examples = "Supply chain risk assessment 2027, version 3")
        String document,

        @Nullable @Schema(description = "The day it was made, if known.", examples = "2027-05-31")
        LocalDate madeOn,

        @Nullable
        @Size(max = 2000)
        @Schema(
                description = "The method or scale behind its priorities.",
                examples = "Severity x likelihood, 1 to 5 each")
        String method,

        @Nullable
        @Schema(
                description =
                        "The document of the supplier that it is registered as, not a withdrawn one; left out when it is not registered.")
        UUID documentId) {}
