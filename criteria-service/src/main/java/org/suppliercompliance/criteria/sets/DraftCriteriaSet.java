package org.suppliercompliance.criteria.sets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/** Begin a criteria set. */
@Schema(description = "A criteria set without lines yet, of the caller's authority.", examples = """
                {"purpose": "TENDER", "title": "Laptops and tablets 2027", "reference": "RS 2027-0117", "categories": ["TABLETS"], "cpvCodes": ["30213100"],
                 "totalPoints": 100, "otherPoints": 70}""")
public record DraftCriteriaSet(
        @NotNull @Schema(description = "What it is made for.", examples = "TENDER")
        SetPurpose purpose,

        @NotBlank @Size(min = 1, max = 300) @Schema(description = "The title.", examples = "Laptops and tablets 2027")
        String title,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(description = "The authority's own number of the tender or contract.", examples = "RS 2027-0117")
        String reference,

        @Nullable
        @Size(max = 20)
        @Schema(description = "The product categories that are bought.", maxItems = 20, examples = "[\"TABLETS\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> categories,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "The CPV codes of what is bought: eight digits, without the check digit.",
                maxItems = 20,
                examples = "[\"30213100\"]")
        List<@NotNull @Pattern(regexp = "^[0-9]{8}$") String> cpvCodes,

        @Min(1)
        @Max(100_000)
        @Schema(description = "All points of the tender, those for price and quality too.", examples = "100")
        int totalPoints,

        @Min(0)
        @Max(100_000)
        @Schema(description = "The points that are not given by this set: for price and quality.", examples = "70")
        int otherPoints,

        @Nullable @Schema(description = "The clause set that goes with it, see /reference-documents.")
        UUID clauseSetId,

        @Nullable
        @Size(min = 1, max = 2000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(
                description = "Why it asks for no due diligence for minerals though computers or tablets are bought.",
                examples = "The framework agreement asks for it already.")
        String mineralsReason) {
    SetContent content() {
        return new SetContent(
                title,
                categories == null ? List.of() : categories,
                cpvCodes == null ? List.of() : cpvCodes,
                totalPoints,
                otherPoints,
                clauseSetId,
                mineralsReason);
    }
}
