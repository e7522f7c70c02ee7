package org.suppliercompliance.criteria.wallet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How proofs are kept and watched. */
@ConfigMapping(prefix = "criteria.wallet")
public interface WalletSettings {
    /** How many bytes one authority may have uploaded, and one supplier; 5 GiB unless said otherwise. */
    @WithDefault("5368709120")
    long quota();

    /** How many proofs one authority may have uploaded, and one supplier. */
    @WithDefault("20000")
    int mostProofs();

    /** Days before the end of validity on which it is told, the earliest first. The first also decides what counts as expiring. */
    @WithDefault("60,14")
    List<Integer> stepsBefore();

    /** How long content that no proof refers to is kept, and metadata whose content never came. */
    @WithDefault("24h")
    Duration keepUnfinished();
}
