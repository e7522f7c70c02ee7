package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A criteria set, whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CriteriaSet", description = "A criteria set with its lines. It never changes once it is fixed.")
public record CriteriaSetView(
        @Schema(description = "The id of the set.") UUID id,

        @Schema(
                description = "The authority that chose it; nobody else reads it.",
                examples = "REGION-STOCKHOLM",
                maxLength = 32)
        String authority,

        SetPurpose purpose,

        @Schema(
                description = "The authority's own number of the tender or contract.",
                examples = "RS 2027-0117",
                maxLength = 100)
        String reference,

        @Schema(description = "How the set is called.", examples = "Laptops and tablets 2027", maxLength = 300)
        String title,

        @Schema(description = "Whether it can still be changed.", examples = "FIXED")
        SetStatus status,

        @Schema(description = "The product categories that are bought.", maxItems = 20, examples = "[\"TABLETS\"]")
        List<String> categories,

        @Schema(description = "The CPV codes of what is bought.", maxItems = 20, examples = "[\"30213100\"]")
        List<String> cpvCodes,

        @Schema(description = "All points of the tender.", minimum = "1", examples = "100")
        int totalPoints,

        @Schema(description = "The points for price and quality.", minimum = "0", examples = "70")
        int otherPoints,

        @Schema(description = "The share of the points that the lines have.")
        SustainabilityShare share,

        @Schema(description = "The clause set that goes with it.") @Nullable
        UUID clauseSetId,

        @Schema(
                description = "Why it asks for no due diligence for minerals.",
                maxLength = 2000,
                examples = "The framework agreement asks for it already.")
        @Nullable
        String mineralsReason,

        @Schema(description = "The lines, in order.", maxItems = 100)
        List<SetLineView> lines,

        @Schema(description = "The set whose lines it began with.") @Nullable
        UUID copiedFrom,

        @Schema(description = "When it was begun, or copied from another set.")
        Instant createdAt,

        @Schema(description = "When it or one of its lines last changed, or it was fixed.")
        Instant changedAt,

        @Schema(description = "When it was fixed; absent while it is a draft.") @Nullable
        Instant fixedAt,

        @JsonIgnore long version)
        implements Versioned {
    static CriteriaSetView of(CriteriaSet set, SustainabilityShare share, List<SetLineView> lines) {
        SetContent content = set.content();
        return new CriteriaSetView(
                set.id(),
                set.authority(),
                set.purpose(),
                set.reference(),
                content.title(),
                set.status(),
                content.categories(),
                content.cpvCodes(),
                content.totalPoints(),
                content.otherPoints(),
                share,
                content.clauseSetId(),
                content.mineralsReason(),
                lines,
                set.copiedFrom(),
                set.createdAt(),
                set.changedAt(),
                set.fixedAt(),
                set.revision());
    }
}
