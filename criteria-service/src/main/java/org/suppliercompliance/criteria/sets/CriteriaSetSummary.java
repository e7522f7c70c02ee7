package org.suppliercompliance.criteria.sets;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of criteria sets. */
@Schema(description = "One line of the list: a criteria set.")
public record CriteriaSetSummary(
        @Schema(description = "The id of the set.") UUID id,
        SetPurpose purpose,

        @Schema(
                description = "The authority's own number of the tender or contract.",
                examples = "RS 2027-0117",
                maxLength = 100)
        String reference,

        @Schema(description = "How the set is called.", examples = "Laptops and tablets 2027", maxLength = 300)
        String title,

        SetStatus status,

        @Schema(description = "When it was begun, or copied from another set.")
        Instant createdAt,

        @Schema(description = "When it was fixed; null while it is a draft.") @Nullable
        Instant fixedAt) {}
