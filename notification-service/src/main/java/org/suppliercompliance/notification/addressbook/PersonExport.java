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
            @Schema(description = "The subscription.") UUID subscriptionId,

            @Schema(description = "The kind of fact.", maxLength = 60, examples = "plan-overdue")
            String factType,

            @Schema(description = "Only about this supplier; null: about any.") @Nullable
            UUID supplierId,

            @Schema(
                    description = "Only about non-compliances as bad as this or worse; null: any.",
                    maxLength = 20,
                    examples = "SERIOUS")
            @Nullable
            String atLeast,

            @Schema(description = "Only about this category of products; null: any.", maxLength = 32, examples = "ICT")
            @Nullable
            String category,

            @Schema(description = "When it was asked for.") Instant createdAt) {}

    /** One alert the person got. */
    @Schema(description = "One alert the person got.")
    public record ToldView(
            @Schema(description = "The alert.") UUID alertId,

            @Schema(description = "The kind of fact.", maxLength = 60, examples = "plan-overdue")
            String factType,

            @Schema(
                    description =
                            "What the fact is about, as people know it, for instance the number of the case; null: it has no such name.",
                    maxLength = 60,
                    examples = "NC-2027-00042")
            @Nullable
            String caseReference,

            @Schema(description = "When it was raised; anew when it came back to the person.")
            Instant raisedAt,

            @Schema(description = "RAISED, ACKNOWLEDGED or CANCELLED.", maxLength = 20, examples = "RAISED")
            String status) {}
}
