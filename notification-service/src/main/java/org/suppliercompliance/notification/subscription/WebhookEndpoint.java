package org.suppliercompliance.notification.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.FactType;

/** An address of an authority's system that wants facts. */
@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpoint {
    /** How long the old secret still signs beside the new one, so that receivers can change over in peace. */
    static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    UUID id;

    String authority;
    String url;

    @Column(name = "fact_types")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] factTypes;

    @Enumerated(EnumType.STRING)
    EndpointStatus status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    byte[] secret;

    @Column(name = "previous_secret")
    byte @Nullable [] previousSecret;

    @Column(name = "previous_secret_until")
    @Nullable
    Instant previousSecretUntil;

    @Column(name = "signing_key")
    byte @Nullable [] signingKey;

    @Column(name = "public_key")
    @Nullable
    String publicKey;

    @Column(name = "previous_signing_key")
    byte @Nullable [] previousSigningKey;

    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    protected WebhookEndpoint() {}

    WebhookEndpoint(UUID id, String authority, String url, List<FactType> types, String createdBy, Instant now) {
        this.id = id;
        this.authority = authority;
        this.url = url;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.status = EndpointStatus.ACTIVE;
        this.version = 1;
        this.secret = new byte[0];
        want(types);
    }

    /** Its first secret and pair. */
    void sign(byte[] sealedSecret, byte[] sealedKey, String shownKey) {
        secret = sealedSecret;
        signingKey = sealedKey;
        publicKey = shownKey;
    }

    final void want(List<FactType> types) {
        factTypes = types.stream().map(FactType::slug).toArray(String[]::new);
    }

    List<FactType> wanted() {
        return List.of(factTypes).stream().map(FactType::fromString).toList();
    }

    /** Another address has failed at nothing yet. */
    void move(String to) {
        if (!to.equals(url)) {
            url = to;
            failingSince = null;
        }
    }

    void turn(EndpointStatus wanted) {
        if (wanted != status) {
            status = wanted;
            failingSince = null;
            statusReason = wanted == EndpointStatus.OFF ? "ASKED" : null;
        }
    }

    void rotate(byte[] sealedSecret, byte[] sealedKey, String shownKey, Instant now) {
        previousSecret = secret;
        previousSigningKey = signingKey;
        previousSecretUntil = now.plus(OVERLAP);
        sign(sealedSecret, sealedKey, shownKey);
    }

    List<byte[]> secretsAt(Instant now) {
        return inForce(secret, previousSecret, now);
    }

    List<byte[]> keysAt(Instant now) {
        return inForce(signingKey, previousSigningKey, now);
    }

    private List<byte[]> inForce(byte @Nullable [] present, byte @Nullable [] previous, Instant now) {
        boolean overlap = previousSecretUntil != null && previousSecretUntil.isAfter(now);
        return Stream.of(Optional.ofNullable(present), Optional.ofNullable(overlap ? previous : null))
                .flatMap(Optional::stream)
                .toList();
    }
}
