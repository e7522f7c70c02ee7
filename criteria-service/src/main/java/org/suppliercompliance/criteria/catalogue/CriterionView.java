package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A criterion with the versions the caller may see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Criterion", description = "A criterion with the versions the caller may see.")
public record CriterionView(
        @Schema(description = "The id.") UUID id,

        @Schema(description = "The stable code.", examples = "RS4", maxLength = 32)
        String code,

        @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
        @Nullable
        String framework,

        @Schema(description = "The code of the criterion it is a part of.", examples = "A", maxLength = 32) @Nullable
        String parent,

        @Schema(
                description = "The owning authority; absent for what ships with the suite.",
                examples = "REGION-STOCKHOLM",
                maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "The number of the version in force; absent when none is.", examples = "1", minimum = "1")
        @Nullable
        Integer publishedVersion,

        @Schema(description = "The versions the caller may see, oldest first.", maxItems = 1000)
        List<CriterionVersionView> versions)
        implements Versioned {
    static CriterionView of(Criterion criterion, List<CriterionVersion> visible) {
        return new CriterionView(
                criterion.id,
                criterion.code,
                criterion.framework,
                criterion.parent,
                criterion.authority,
                visible.stream()
                        .filter(version -> version.status == CriterionStatus.PUBLISHED)
                        .map(version -> version.number)
                        .findFirst()
                        .orElse(null),
                visible.stream().map(CriterionVersionView::of).toList());
    }

    /** Counted over what this caller sees, so that a hidden draft does not show through the ETag of the others. */
    @Override
    @JsonIgnore
    public long version() {
        return versions.stream().mapToLong(CriterionVersionView::revision).sum();
    }
}
