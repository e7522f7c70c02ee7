package org.suppliercompliance.supplier.dialogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A function that was present. */
@Schema(
        description = "A function that was present; who filled it stands in no log.",
        examples = "{\"side\": \"SUPPLIER\", \"function\": \"Head of responsible sourcing\"}")
public record FunctionPresent(
        @NotNull Side side,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(description = "No name, address or number of a person.", examples = "Head of responsible sourcing")
        String function) {}
