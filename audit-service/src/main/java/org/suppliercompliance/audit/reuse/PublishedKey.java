package org.suppliercompliance.audit.reuse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public half of a signing key, as a JWK (RFC 8037). */
@Schema(description = "The public half of a signing key, as a JWK.")
record PublishedKey(
        @Schema(
                description = "The family of keys.",
                examples = {"OKP"})
        String kty,

        @Schema(
                description = "The curve.",
                examples = {"Ed25519"})
        String crv,

        @Schema(
                description = "The public key, base64url.",
                examples = {"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})
        String x,

        @Schema(
                description = "The key's name in the header of what it signed.",
                examples = {"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"})
        String kid,

        @Schema(
                description = "What it is for.",
                examples = {"sig"})
        String use,

        @Schema(
                description = "The algorithm.",
                examples = {"EdDSA"})
        String alg) {
    static PublishedKey of(String x, String kid) {
        return new PublishedKey("OKP", "Ed25519", x, kid, "sig", "EdDSA");
    }
}
