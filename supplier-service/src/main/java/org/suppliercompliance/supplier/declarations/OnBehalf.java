package org.suppliercompliance.supplier.declarations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the authority got what it records on the supplier's behalf. */
@Schema(description = "How the authority got what it records on the supplier's behalf.")
public record OnBehalf(
        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(
                description = "What it came in and by which way, such as a list sent by mail.",
                examples = "Factory list of 30 June, by mail")
        String document,

        @Schema(description = "What else there is to say, if anything.", examples = "The supplier cannot sign in yet.")
        @Nullable
        @Size(max = 2000)
        String note) {}
