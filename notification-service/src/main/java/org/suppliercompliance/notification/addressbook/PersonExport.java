package org.suppliercompliance.notification.addressbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.sending.SendingWishView;

/** Everything this suite holds about a person, for the person. */
@Schema(description = "Everything held about a person.")
public record PersonExport(
        PersonView person,

        @Schema(description = "What the person was told.", maxItems = 10000)
        List<ToldView> told,

        @Schema(description = "What the person asked to be told.", maxItems = 1000)
        List<AskedView> asked,

        @Schema(description = "How soon the person wants to be written to.")
        SendingWishView wish) {
    /** One subscription of the person. */
    @Schema(description = "One subscription of the person.")
    public record AskedView(
            UUID subscriptionId,

            @Schema(maxLength = 60, examples = "plan-overdue")
            String factType,

            @Nullable UUID supplierId,

            @Schema(maxLength = 20, examples = "SERIOUS") @Nullable
            String atLeast,

            @Schema(maxLength = 32, examples = "ICT") @Nullable
            String category,

            Instant createdAt) {}

    /** One alert the person got. */
    @Schema(description = "One alert the person got.")
    public record ToldView(
            UUID alertId,

            @Schema(maxLength = 60, examples = "plan-overdue")
            String factType,

            @Schema(maxLength = 60) @Nullable String caseReference,
            Instant raisedAt,
            @Schema(maxLength = 20, examples = "RAISED") String status) {}
}
