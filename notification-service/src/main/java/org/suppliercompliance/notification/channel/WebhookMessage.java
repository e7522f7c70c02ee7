package org.suppliercompliance.notification.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;

/**
 * One fact for one endpoint.
 *
 * @param delivery its id makes the {@code webhook-id}, the same on every repeat
 * @param authority whose endpoint it is
 * @param secrets the signing secrets in force, sealed; two while a rotation overlaps
 * @param keys the private keys in force, likewise
 * @param fact null in a call that only tries whether the endpoint answers
 */
public record WebhookMessage(
        UUID delivery,
        UUID endpoint,
        String authority,
        String url,
        List<byte[]> secrets,
        List<byte[]> keys,
        @Nullable Fact fact) {}
