package org.suppliercompliance.chassis.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept, and how large one may be. */
@ConfigMapping(prefix = "chassis.content")
public interface ContentSettings {
    /** The largest content in bytes; 50 MiB unless said otherwise, never more than 200 MiB. */
    @WithDefault("52428800")
    long limit();

    /** The folder of the local store. Replicas share it. */
    @WithDefault("${java.io.tmpdir}/${chassis.service}-content")
    String folder();
}
