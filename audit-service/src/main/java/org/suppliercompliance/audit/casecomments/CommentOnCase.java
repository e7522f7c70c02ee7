package org.suppliercompliance.audit.casecomments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Say something about a case. */
@Schema(description = "A comment on a non-compliance.")
record CommentOnCase(
        @Schema(
                description = "What is said. Stays in this service, never in an event.",
                examples = {"Can the time sheets of subcontracted workers come with the correction?"})
        @NotBlank
        @Size(max = 4000)
        String text,

        @Schema(
                description = "Who reads it: both sides of the case, or the writer's own side alone.",
                examples = {"BOTH_SIDES"})
        @NotNull
        Audience audience,

        @Schema(
                description = "The function in which the writer speaks; no person's name.",
                examples = {"Manager for sustainable supply chains"})
        @Nullable
        @Size(min = 1, max = 200)
        String function) {}
