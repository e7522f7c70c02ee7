package org.suppliercompliance.supplier.categories;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a category; names and codes are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396). Names and CPV codes are replaced as a whole.",
        examples = "{\"highRisk\": false}")
public record PatchCategory(
        Patched<@NotNull @Valid CategoryNames> names,

        @Schema(
                description =
                        "All its codes of the CPV of 2008; each stands for all below it that no other category names. Left out: unchanged; null is refused.",
                examples = "[\"39500000\"]")
        Patched<@NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = RegisterCategory.CPV) String>> cpvCodes,

        @Schema(
                description =
                        "Whether what is bought so carries a high risk for people or the environment. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> highRisk) {}
