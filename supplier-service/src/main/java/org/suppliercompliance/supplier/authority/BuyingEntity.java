package org.suppliercompliance.supplier.authority;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the authority, or a body close to it, that buys through its contracts. */
@Embeddable
@Schema(
        description = "A body that buys through the authority's contracts.",
        examples = "{\"code\": \"UDE\", \"name\": \"Utdanningsetaten\"}")
public record BuyingEntity(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,31}$", message = "must be 1 to 32 capital letters, digits and hyphens")
        @Schema(description = "Unique within the authority.", examples = "UDE")
        String code,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "What the body is called.", examples = "Utdanningsetaten")
        String name) {}
