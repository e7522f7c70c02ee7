package org.suppliercompliance.supplier.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identifier as a client writes it, before it is checked. */
@Schema(
        description = "A number a register gave the organisation or the site. Never a personal number.",
        examples = "{\"scheme\": \"SE-ON\", \"id\": \"556091-2148\"}")
public record IdentifierEntry(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9]{2,8}-[A-Z0-9]{1,16}$", message = "must be a code of the org-id.guide register")
        @Schema(
                description = "A code of the org-id.guide register; of a site also OS-ID, of Open Supply Hub.",
                examples = "SE-ON")
        String scheme,

        @NotNull
        @Size(min = 1, max = 64)
        @Schema(description = "The number; blanks and hyphens as people write them.", examples = "556091-2148")
        String id) {}
