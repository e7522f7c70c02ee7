package org.suppliercompliance.supplier.categories;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Who answers for a category within a network. */
@Schema(description = "Who answers for a category, and for its parts without one of their own, within a network.")
public record ResponsibilityView(
        UUID id,
        @Schema(examples = "ICT") String category,
        @Schema(examples = "SWEDISH-REGIONS") String network,
        @Schema(examples = "REGION-STOCKHOLM") String authority,

        @Schema(description = "The group within the authority.") @Nullable
        String group,

        @Schema(description = "Since when this one answers.")
        Instant since,

        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version)
        implements Versioned {}
