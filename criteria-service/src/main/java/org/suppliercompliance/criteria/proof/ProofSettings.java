package org.suppliercompliance.criteria.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How questions about proof are judged. */
@ConfigMapping(prefix = "criteria.proof")
public interface ProofSettings {
    /** The zone whose days count for what has no authority of its own: a proof of a supplier is shown to many. */
    @WithDefault("Europe/Stockholm")
    ZoneId zone();
}
