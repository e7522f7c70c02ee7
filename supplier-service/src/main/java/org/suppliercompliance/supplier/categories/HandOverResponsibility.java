package org.suppliercompliance.supplier.categories;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hands a category over, so that there is one that answers for it at every moment. */
@Schema(
        description = "Hands the category over to another member of the network, or to another group.",
        examples = "{\"authority\": \"REGION-SKANE\", \"group\": \"Digital group\"}")
public record HandOverResponsibility(
        @NotNull
        @Pattern(regexp = RegisterCategory.CODE, message = RegisterCategory.CODE_MESSAGE)
        @Schema(
                description =
                        "Code of the member of the network that answers from now on; the present one to change the group only.",
                examples = "REGION-SKANE")
        String authority,

        @Nullable
        @Size(max = 200)
        @Schema(description = "The group within that authority; none when left out.", examples = "Digital group")
        String group) {}
