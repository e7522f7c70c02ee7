package org.suppliercompliance.chassis.content.s3;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The bucket, when {@code chassis.content.store} is {@code s3}. */
@ConfigMapping(prefix = "chassis.content.s3")
public interface S3Settings {
    /** The bucket, which is there already; several services may have one in common. */
    Optional<String> bucket();

    /** What the names of the objects begin with: the service's own name unless said otherwise. */
    @WithDefault("${chassis.service}/")
    String prefix();

    /** The address of the server; left out for AWS itself. */
    Optional<URI> endpoint();

    /** The region of the bucket. */
    @WithDefault("eu-north-1")
    String region();

    /** Whether the bucket stands in the path and not in the host's name; servers other than AWS mostly want it so. */
    @WithDefault("true")
    boolean pathStyle();

    /** The key's id; without it the SDK looks where it always does (environment, profile, role of the machine). */
    Optional<String> accessKey();

    /** The key itself. */
    Optional<String> secretKey();
}
