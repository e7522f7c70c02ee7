package org.suppliercompliance.supplier.categories;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a product category. */
@Schema(description = "A category of what is bought.", examples = """
                {"code": "TEXTILES", "names": {"sv": "Textilier", "nb": "Tekstiler", "en": "Textiles"}, "cpvCodes": ["39500000"], "highRisk": true}""")
public record RegisterCategory(
        @NotNull
        @Pattern(regexp = CODE, message = CODE_MESSAGE)
        @Schema(description = "What the category is known by. It cannot be changed later.", examples = "TEXTILES")
        String code,

        @Nullable
        @Pattern(regexp = CODE, message = CODE_MESSAGE)
        @Schema(description = "The category it is a part of.", examples = "HOSPITAL-SUPPLIES")
        String parent,

        @NotNull @Valid CategoryNames names,

        @NotNull
        @Size(max = 100)
        @Schema(
                description = "Codes of the CPV; each stands for all below it that no other category names.",
                examples = "[\"39500000\"]")
        List<@NotNull @Pattern(regexp = CPV, message = "must be eight digits, with or without the check digit") String>
                cpvCodes,

        @Schema(description = "Whether what is bought so carries a high risk for people or the environment.") @NotNull
        Boolean highRisk) {
    static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";
    static final String CODE_MESSAGE = "must be 2 to 32 capital letters, digits and hyphens";
    static final String CPV = "^\\d{8}(-\\d)?$";
}
