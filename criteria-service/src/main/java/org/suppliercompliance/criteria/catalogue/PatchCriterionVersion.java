package org.suppliercompliance.criteria.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** Changes to a version that is still being written, as a JSON merge patch. */
@Schema(description = "Changes to a version that is still being written, as a JSON merge patch (RFC 7396).")
public record PatchCriterionVersion(
        @Schema(
                implementation = String.class,
                description = "The code of the theme.",
                examples = "monitoring",
                maxLength = 40)
        Patched<@NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$") String> theme,

        @Schema(implementation = PatchTitles.class, description = "Titles to change.")
        Patched<@NotNull @Valid PatchTitles> titles,

        @Schema(implementation = PatchTexts.class, nullable = true, description = "Texts to change.")
        Patched<@Valid PatchTexts> texts,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = LegalBasis.class,
                maxItems = 20,
                description = "The rules it stands on; replaced as a whole.")
        Patched<@Size(max = 20) List<@NotNull @Valid LegalBasis>> legalBasis,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = CriterionUse.class,
                maxItems = 4,
                description = "The uses; replaced as a whole.")
        Patched<@Size(max = 4) List<@NotNull CriterionUse>> uses,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Proof.class,
                maxItems = 20,
                description = "The proofs; replaced as a whole.")
        Patched<@Size(max = 20) List<@NotNull @Valid Proof>> proofs,

        @Schema(
                implementation = Effort.class,
                nullable = true,
                description = "The effort; null takes the judgement away.")
        Patched<Effort> effort,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                maxItems = 20,
                description = "The product categories it fits, none: all; replaced as a whole.",
                examples = "[\"TABLETS\"]")
        Patched<@Size(max = 20) List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String>> categories) {

    CriterionContent applyTo(CriterionContent current) {
        String newTheme = theme.orElse(current::theme);
        return new CriterionContent(
                newTheme == null ? "" : newTheme,
                titles(current.titles()),
                texts(current.texts()),
                listOr(legalBasis, current.legalBasis()),
                listOr(uses, current.uses()),
                listOr(proofs, current.proofs()),
                effort.orElse(current::effort),
                listOr(categories, current.categories()));
    }

    private Labels titles(Labels current) {
        if (!titles.present()) {
            return current;
        }
        PatchTitles patch = titles.value();
        return patch == null
                ? new Labels(null, null, null)
                : new Labels(
                        patch.en().orElse(current::en),
                        patch.sv().orElse(current::sv),
                        patch.nb().orElse(current::nb));
    }

    private @Nullable LongTexts texts(@Nullable LongTexts current) {
        if (!texts.present()) {
            return current;
        }
        PatchTexts patch = texts.value();
        if (patch == null) {
            return null;
        }
        LongTexts base = current == null ? new LongTexts(null, null, null) : current;
        return new LongTexts(
                patch.en().orElse(base::en),
                patch.sv().orElse(base::sv),
                patch.nb().orElse(base::nb));
    }

    private static <T> List<T> listOr(Patched<List<T>> patch, List<T> current) {
        List<T> value = patch.orElse(() -> current);
        return value == null ? List.of() : value;
    }
}
