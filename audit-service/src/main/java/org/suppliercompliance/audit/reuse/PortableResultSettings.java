package org.suppliercompliance.audit.reuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who signs portable results. */
@ConfigMapping(prefix = "audit.portable-results")
public interface PortableResultSettings {
    /**
     * A file with a JWK Set (RFC 7517) of Ed25519 keys. The first that has its private part signs; the public part of each is published, so that a
     * key that signs no more still verifies what it signed. Without the setting nothing can be downloaded in production; the local run keeps
     * a file with its data, and tests make a key at their start.
     */
    Optional<Path> keys();

    /** How verifiers know whoever runs this service: an address, or a DID. */
    @WithDefault("https://example.org/supplier-compliance")
    String issuer();

    /** What it is called. */
    @WithDefault("Supplier compliance suite")
    String issuerName();
}
