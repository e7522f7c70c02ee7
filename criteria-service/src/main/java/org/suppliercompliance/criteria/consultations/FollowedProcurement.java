package org.suppliercompliance.criteria.consultations;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a feedback round looks back at. */
@Schema(
        description =
                "What a feedback round looks back at: a procurement with the day it ended, an earlier consultation of the authority, or both.",
        examples = "{\"procurement\": \"HSN 2025-0117\", \"endedOn\": \"2025-03-31\"}")
public record FollowedProcurement(
        @Schema(description = "An earlier consultation of the authority.") @Nullable
        UUID consultationId,

        @Pattern(regexp = "^[^@\\x00-\\x1F\\x7F-\\x9F]+$")
        @Size(min = 1, max = 100)
        @Schema(description = "The procurement's own reference.", examples = "HSN 2025-0117")
        @Nullable
        String procurement,

        @Schema(description = "When the procurement ended.", examples = "2025-03-31") @Nullable
        LocalDate endedOn) {}
