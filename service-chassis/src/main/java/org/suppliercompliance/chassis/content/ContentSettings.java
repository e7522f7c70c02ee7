package org.suppliercompliance.chassis.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept, how large one may be, and who looks at it first. */
@ConfigMapping(prefix = "chassis.content")
public interface ContentSettings {
    /** The largest content in bytes; 50 MiB unless said otherwise, never more than 200 MiB. */
    @WithDefault("52428800")
    long limit();

    /** Which store keeps the files: {@code folder}, or another that the service brings along. */
    @WithDefault("folder")
    String store();

    /** The folder of the local store, which replicas share. With another store bodies only pass through it, and each replica has its own. */
    @WithDefault("${java.io.tmpdir}/${chassis.service}-content")
    String folder();

    /** A ClamAV daemon that looks at every file before it is kept, as {@code host:port}; without it nobody does. */
    Optional<String> clamd();

    /** How long the daemon may take for one file. Then the upload is refused for the moment: what nobody looked at is not kept. */
    @WithDefault("20s")
    Duration clamdTimeout();
}
