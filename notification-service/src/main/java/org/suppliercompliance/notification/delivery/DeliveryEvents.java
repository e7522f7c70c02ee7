package org.suppliercompliance.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.fact.FactType;

/** What this feature tells the suite: ids and codes, no addresses. */
final class DeliveryEvents {
    private DeliveryEvents() {}

    /** The data of the fact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FailedDelivery(
            UUID id,
            String factKey,
            FactType factType,
            @Nullable String authority,
            Channel channel,
            UUID target,
            int attempts,
            String reason,
            @Nullable Integer statusCode,
            @Nullable String caseReference) {}

    static Fact bounced(DeliveryView delivery, String status) {
        return new Fact(
                "delivery-failed",
                delivery.id().toString(),
                delivery.attempts() + 1L,
                key(delivery.supplierId(), delivery.id()),
                delivery.authority(),
                null,
                new FailedDelivery(
                        delivery.id(),
                        delivery.factKey(),
                        delivery.factType(),
                        delivery.authority(),
                        delivery.channel(),
                        delivery.target(),
                        delivery.attempts(),
                        "BOUNCED_" + status.replace('.', '_'),
                        null,
                        delivery.caseReference()));
    }

    static Fact failed(DueDelivery delivery, SendResult result) {
        var fact = delivery.facts().fact();
        return new Fact(
                "delivery-failed",
                delivery.id().toString(),
                delivery.number(),
                key(fact.supplierId(), delivery.id()),
                fact.authorityOrNull(),
                null,
                new FailedDelivery(
                        delivery.id(),
                        fact.factKey(),
                        fact.type(),
                        fact.authorityOrNull(),
                        delivery.channel(),
                        delivery.target(),
                        delivery.number(),
                        result.outcome(),
                        result.statusCode(),
                        fact.reference()));
    }

    /** What is about one supplier comes in its order; what is about none, in that of its delivery. */
    private static String key(@Nullable UUID supplier, UUID delivery) {
        return (supplier == null ? delivery : supplier).toString();
    }
}
