package org.suppliercompliance.notification.delivery;

import java.time.Duration;
import java.util.List;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

/**
 * An attempt that is over.
 *
 * @param deliveries one, or all of one mail
 * @param result how it ended
 * @param took how long it took
 */
record EndedAttempt(List<DueDelivery> deliveries, SendResult result, Duration took) {
    /** Whether it arrived and nothing else follows from that. */
    boolean onlyArrived() {
        return result.verdict() == Verdict.DELIVERED && deliveries.stream().noneMatch(DueDelivery::endpointFailing);
    }
}
