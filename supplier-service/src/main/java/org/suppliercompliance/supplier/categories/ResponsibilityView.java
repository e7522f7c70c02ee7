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
        @Schema(description = "The id of the responsibility, which stays when it is handed over.")
        UUID id,

        @Schema(description = "Code of the product category.", examples = "ICT")
        String category,

        @Schema(description = "Code of the network.", examples = "SWEDISH-REGIONS")
        String network,

        @Schema(description = "Code of the authority that answers for it.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The group within the authority.", examples = "ICT group") @Nullable
        String group,

        @Schema(description = "Since when this authority answers, whichever its group.")
        Instant since,

        @Schema(description = "When the category was first taken on in the network.")
        Instant createdAt,

        @Schema(description = "When it was last handed over; at first when it was taken on.")
        Instant changedAt,

        @JsonIgnore boolean ofTheWhole,
        @JsonIgnore long version)
        implements Versioned {
    /** Asked for as that of a part, it stands in for the part's own one, which begins to count its versions anew: it is told by its id. */
    ResponsibilityView standingInFor(String part) {
        return new ResponsibilityView(
                id, category, network, authority, group, since, createdAt, changedAt, !part.equals(category), version);
    }

    @Override
    public String timeState() {
        return ofTheWhole ? "w" + Integer.toHexString(id.hashCode()) : "";
    }
}
