package org.suppliercompliance.notification.delivery;

import java.util.List;
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
}
