package org.suppliercompliance.criteria.sets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.TextPatterns;

/** A merge patch of a set that is not fixed; lists are replaced as a whole. */
@Schema(
        description =
                "JSON merge patch (RFC 7396) of a set that is not fixed; what is left out stays as it is, lists are replaced as a whole.",
        examples = "{\"otherPoints\": 65}")
public record PatchCriteriaSet(
        @Schema(description = "How the set is called.", examples = "Laptops and tablets 2027")
        Patched<@NotNull @NotBlank @Size(min = 1, max = 300) String> title,

        @Schema(description = "The authority's own number of the tender or contract.", examples = "RS 2027-0117")
        Patched<@NotNull @NotBlank @Size(min = 1, max = 100) String> reference,

        @Schema(description = "The codes of the product categories that are bought.", examples = "[\"TABLETS\"]")
        Patched<@NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String>> categories,

        @Schema(
                description = "The CPV codes of what is bought: eight digits, without the check digit.",
                examples = "[\"30213100\"]")
        Patched<@NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "^[0-9]{8}$") String>> cpvCodes,

        @Schema(description = "All points of the tender, those for price and quality too.", examples = "100")
        Patched<@NotNull @Min(1) @Max(100_000) Integer> totalPoints,

        @Schema(
                description =
                        "The points that are not given by this set, for price and quality; part of `totalPoints`.",
                examples = "65")
        Patched<@NotNull @Min(0) @Max(100_000) Integer> otherPoints,

        @Schema(description = "The clause set that goes with it, see /reference-documents: no draft. Null: none.")
        Patched<@Nullable UUID> clauseSetId,

        @Schema(
                description =
                        "Why it asks for no due diligence for minerals though computers or tablets are bought; null takes the reason away.",
                examples = "The framework agreement asks for it already.")
        Patched<
                        @Nullable @Size(min = 1, max = 2000)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                mineralsReason) {
    SetContent applyTo(SetContent current) {
        return new SetContent(
                Objects.requireNonNullElse(title.orElse(current::title), current.title()),
                Objects.requireNonNullElse(categories.orElse(current::categories), current.categories()),
                Objects.requireNonNullElse(cpvCodes.orElse(current::cpvCodes), current.cpvCodes()),
                Objects.requireNonNullElse(totalPoints.orElse(current::totalPoints), current.totalPoints()),
                Objects.requireNonNullElse(otherPoints.orElse(current::otherPoints), current.otherPoints()),
                clauseSetId.orElse(current::clauseSetId),
                mineralsReason.orElse(current::mineralsReason));
    }
}
