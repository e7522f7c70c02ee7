package org.suppliercompliance.criteria.sets;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of criteria sets. */
@Schema(description = "One line of the list: a criteria set.")
public record CriteriaSetSummary(
        UUID id,
        SetPurpose purpose,
        @Schema(examples = "RS 2027-0117", maxLength = 100) String reference,

        @Schema(examples = "Laptops and tablets 2027", maxLength = 300)
        String title,

        SetStatus status,
        Instant createdAt,
        @Nullable Instant fixedAt) {}
