package org.suppliercompliance.audit.reuse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JWK Set (RFC 7517). */
@Schema(description = "The keys that portable results are verified with, as a JWK Set.")
record PublishedKeys(
        @Schema(description = "The keys, the one that signs now first.", maxItems = 100)
        List<PublishedKey> keys) {}
