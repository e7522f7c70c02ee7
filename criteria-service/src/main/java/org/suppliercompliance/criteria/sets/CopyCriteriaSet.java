package org.suppliercompliance.criteria.sets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Copy a set to the next tender or contract. */
@Schema(
        description = "The next set begins with the lines of this one; it is checked anew, and its reasons with it.",
        examples =
                "{\"title\": \"Laptops and tablets 2031\", \"reference\": \"RS 2031-0040\", \"fromReachedStep\": true}")
public record CopyCriteriaSet(
        @NotBlank @Size(min = 1, max = 300) @Schema(description = "The title.", examples = "Laptops and tablets 2027")
        String title,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(description = "The authority's own number of the tender or contract.", examples = "RS 2027-0117")
        String reference,

        @Nullable
        @Schema(
                description =
                        "Whether each line with steps starts from the step that the market has reached, as the lessons of the set say: the steps before it are left out.",
                examples = "true")
        Boolean fromReachedStep) {
    boolean startsWhereTheMarketIs() {
        return Boolean.TRUE.equals(fromReachedStep);
    }
}
