package org.suppliercompliance.audit.reuse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accepted result to carry elsewhere: once to read, once to verify. */
@Schema(description = "An accepted result to carry elsewhere: once to read, once to verify.")
record PortableResult(
        @Schema(description = "The credential.") ConformityCredential credential,

        @Schema(
                description =
                        "The same credential signed: a compact JWS of type vc+jwt (VC-JOSE-COSE), algorithm EdDSA. Its payload"
                                + " counts; its key is one of `/signing-keys`.",
                examples = {"eyJhbGciOiJFZERTQSJ9.eyJpZCI6InVybjp1dWlkOjEifQ.c2lnbmF0dXJl"})
        String jws) {}
