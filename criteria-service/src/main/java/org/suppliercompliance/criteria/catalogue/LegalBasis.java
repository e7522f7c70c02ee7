package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/**
 * A rule a criterion stands on.
 *
 * @param kind what kind of rule it is
 * @param reference the convention's code ({@code C087}) or the name of the rule; may be left out for the law of the country of production
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A rule a criterion stands on.")
public record LegalBasis(
        @NotNull @Schema(description = "What kind of rule it is.", examples = "ILO_CONVENTION")
        LegalBasisKind kind,

        @Size(min = 1, max = 200)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "The code of the ILO convention, or the name of another rule.", examples = "C087")
        @Nullable
        String reference) {}
