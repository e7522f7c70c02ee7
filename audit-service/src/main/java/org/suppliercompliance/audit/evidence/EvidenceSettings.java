package org.suppliercompliance.audit.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much evidence there may be. */
@ConfigMapping(prefix = "audit.evidence")
public interface EvidenceSettings {
    /** How many bytes the evidence of one authority may have, whoever uploaded it; 20 GiB unless said otherwise. */
    @WithDefault("21474836480")
    long quota();

    /** How many pieces of evidence one audit may have apart from its findings, and one case. */
    @WithDefault("500")
    int mostEach();

    /** How long content that no evidence refers to is kept, and what is said about evidence whose content never came. */
    @WithDefault("24h")
    Duration keepUnfinished();
}
