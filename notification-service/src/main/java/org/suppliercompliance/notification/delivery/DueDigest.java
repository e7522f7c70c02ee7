package org.suppliercompliance.notification.delivery;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Claimed deliveries to one person that leave in one mail.
 *
 * @param id what makes its Message-ID, the same on every repeat
 * @param deliveries what is in it, the worst first; never empty
 */
record DueDigest(UUID id, List<DueDelivery> deliveries) {
    /** One for all of them: they are for the same person, under the same lease. */
    DueDelivery first() {
        return deliveries.get(0);
    }

    /** The wishes it came by; none when a part of it came by the reader's part, which cannot be ended. */
    List<UUID> subscriptions() {
        List<UUID> wishes = deliveries.stream()
                .map(DueDelivery::subscription)
                .filter(Objects::nonNull)
                .toList();
        return wishes.size() == deliveries.size() ? wishes.stream().distinct().toList() : List.of();
    }
}
