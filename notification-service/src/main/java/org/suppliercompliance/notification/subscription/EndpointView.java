package org.suppliercompliance.notification.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.notification.fact.FactType;

/** A webhook endpoint. */
@Schema(description = "A webhook endpoint.")
public record EndpointView(
        @Schema(description = "The id of the endpoint.") UUID id,

        @Schema(description = "The authority whose endpoint it is.", maxLength = 32, examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(
                description = "The address that is called.",
                maxLength = 2000,
                examples = "https://hooks.example.org/suppliers")
        String url,

        @Schema(description = "The kinds of facts that it asked for.", maxItems = 60)
        List<FactType> factTypes,

        @Schema(description = "Whether it is called.", examples = "OFF")
        EndpointStatus status,

        @Schema(
                description =
                        "Why it is off: ASKED, GONE when it answered 410, or FAILING when nothing arrived there for five days.",
                maxLength = 20,
                examples = "ASKED")
        @Nullable
        String statusReason,

        @Schema(description = "Until when the old secret still signs beside the new one.") @Nullable
        Instant previousSecretUntil,

        @Schema(
                description =
                        "The public key of the signatures that begin with v1a (Ed25519): whpk_ and the 32 bytes of the key (RFC 8032) in base64. Missing on an endpoint from before there were such"
                                + " signatures, until its secret is rotated.",
                maxLength = 60,
                examples = "whpk_UK+197S2uT1q2SBADh2wFJSj1b8CDq7L7M4ThTROVwE=")
        @Nullable
        String publicKey,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(
                description =
                        "The signing secret (Standard Webhooks). Shown once, in the answer that made it, and never stored in clear.",
                maxLength = 100,
                examples = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret,

        @JsonIgnore long version)
        implements Versioned {
    static EndpointView of(WebhookEndpoint endpoint) {
        return new EndpointView(
                endpoint.id,
                endpoint.authority,
                endpoint.url,
                endpoint.wanted(),
                endpoint.status,
                endpoint.statusReason,
                endpoint.previousSecretUntil,
                endpoint.publicKey,
                endpoint.createdAt,
                null,
                endpoint.version);
    }

    EndpointView showing(@Nullable String newSecret) {
        return new EndpointView(
                id,
                authority,
                url,
                factTypes,
                status,
                statusReason,
                previousSecretUntil,
                publicKey,
                createdAt,
                newSecret,
                version);
    }
}
