package org.suppliercompliance.supplier.categories;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes on a category within a network. */
@Schema(
        description = "Takes on a category within a network.",
        examples = "{\"category\": \"ICT\", \"network\": \"SWEDISH-REGIONS\", \"group\": \"ICT group\"}")
public record TakeResponsibility(
        @NotNull
        @Pattern(regexp = RegisterCategory.CODE, message = RegisterCategory.CODE_MESSAGE)
        @Schema(description = "Code of the product category.", examples = "ICT")
        String category,

        @NotNull
        @Pattern(regexp = RegisterCategory.CODE, message = RegisterCategory.CODE_MESSAGE)
        @Schema(
                description = "Code of the network; the authority must be a member of it.",
                examples = "SWEDISH-REGIONS")
        String network,

        @Nullable
        @Pattern(regexp = RegisterCategory.CODE, message = RegisterCategory.CODE_MESSAGE)
        @Schema(
                description = "Who takes it on; the caller's own authority when left out.",
                examples = "REGION-STOCKHOLM")
        String authority,

        @Nullable @Size(max = 200) @Schema(description = "The group within the authority.", examples = "ICT group")
        String group) {}
