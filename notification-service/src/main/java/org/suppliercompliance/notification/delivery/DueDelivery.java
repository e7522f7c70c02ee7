package org.suppliercompliance.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.channel.ReaderFacts;

/**
 * A claimed delivery with all that sending needs, so that nothing is read while it is sent.
 *
 * @param lease what this claim is known by; a later claim has another one
 * @param number the number of this attempt, over all rounds
 * @param round the number of this attempt since the delivery was queued or resent
 * @param subscription the wish that it came by, if it came by one that has not ended
 * @param address the person's mail address, null when the person was erased
 * @param language the person's language
 * @param url the endpoint's address, null when it was removed
 * @param endpointActive whether the endpoint is switched on
 * @param endpointFailing whether nothing arrived there lately
 * @param secrets the endpoint's sealed secrets in force
 * @param keys the endpoint's sealed private keys in force
 * @param traceParent the trace of the act it tells about, or null
 */
record DueDelivery(
        UUID id,
        UUID lease,
        int number,
        int round,
        String lane,
        Channel channel,
        UUID target,
        ReaderFacts facts,
        @Nullable UUID subscription,
        @Nullable String address,
        @Nullable String language,
        @Nullable String url,
        boolean endpointActive,
        boolean endpointFailing,
        List<byte[]> secrets,
        List<byte[]> keys,
        @Nullable String traceParent) {}
