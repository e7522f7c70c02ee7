package org.suppliercompliance.criteria.lessons;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.Labels;

/** What audits taught about a criterion. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the audits that the caller may know of found about a criterion.")
public record LessonView(
        @Schema(description = "The criterion it is about.") UUID criterionId,

        @Schema(description = "The code of the criterion.", examples = "RS5", maxLength = 100)
        String code,

        @Schema(description = "The title of the latest version that was audited.") @Nullable
        Labels titles,

        @Schema(description = "Its theme.", examples = "worker-empowerment", maxLength = 40) @Nullable
        String theme,

        @JsonProperty("version")
        @Schema(
                description = "The latest version that was audited; absent when none was.",
                minimum = "1",
                examples = "1")
        @Nullable
        Integer number,

        LessonFindings findings,

        @Schema(description = "When the latest of the audits became final.") @Nullable
        LocalDate latestOn)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }

    /** It is counted out of what others audit and share, and of the day, so that all of it tells. */
    @Override
    public String timeState() {
        return Integer.toHexString(toString().hashCode());
    }
}
