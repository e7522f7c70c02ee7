package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the law or the national guidelines of a country forbid, as data.
 *
 * @param code the stable name of the rule
 * @param country ISO 3166-1 alpha-2
 * @param dimension the criteria it speaks of
 * @param forbiddenUse the use it forbids
 * @param basis where the rule comes from
 */
@Schema(description = "What the law or the national guidelines of a country forbid.")
public record JurisdictionRule(
        @Schema(description = "The stable name of the rule.", examples = "SE-NO-SOCIAL-TECHNICAL-SPECIFICATION")
        String code,

        @Schema(description = "ISO 3166-1 alpha-2.", examples = "SE", minLength = 2, maxLength = 2)
        String country,

        @Schema(description = "The criteria it speaks of.", examples = "SOCIAL")
        Dimension dimension,

        @Schema(description = "The use it forbids.", examples = "TECHNICAL_SPECIFICATION")
        CriterionUse forbiddenUse,

        @Schema(description = "Where the rule comes from.", examples = "Guidelines of the national authority")
        String basis) {

    /**
     * Whether the rule forbids the criterion.
     *
     * @param ownerCountry the country of its owner; null when it is not known, or the whole suite's: then every country's rules hold
     */
    public boolean forbids(@Nullable String ownerCountry, Dimension criterionDimension, List<CriterionUse> uses) {
        return (ownerCountry == null || country.equals(ownerCountry))
                && dimension == criterionDimension
                && uses.contains(forbiddenUse);
    }
}
