package org.suppliercompliance.chassis.event;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the state that resulted.
 *
 * @param type past tense, kebab case, without producer and version: {@code order-shipped} becomes {@code ce_type shop.order-shipped.v1}
 * @param subject the id of the aggregate ({@code ce_subject}); its versions never go down at a consumer
 * @param aggregateVersion the version of the aggregate after the change; several facts may carry the same one
 * @param key the Kafka key: order is promised per key
 * @param audience the tenant who may read it in the change feed; {@link #EVERYONE} for all; null for nobody outside the topic
 * @param counterparty the outside party who may read it too, or null
 * @param viewers other tenants who may read it in the change feed from now on; it is relayed once however many they are
 * @param data a record, written as the JSON data of the event
 */
public record Fact(
        String type,
        String subject,
        long aggregateVersion,
        String key,
        @Nullable String audience,
        @Nullable String counterparty,
        Set<String> viewers,
        Object data) {
    /** The audience of facts that every tenant may read. */
    public static final String EVERYONE = "*";

    public Fact {
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(key);
        Objects.requireNonNull(data);
        viewers = Set.copyOf(viewers);
    }

    /** A fact that no other tenant reads. */
    public Fact(
            String type,
            String subject,
            long aggregateVersion,
            String key,
            @Nullable String audience,
            @Nullable String counterparty,
            Object data) {
        this(type, subject, aggregateVersion, key, audience, counterparty, Set.of(), data);
    }
}
