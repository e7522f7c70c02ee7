package org.suppliercompliance.criteria.maturity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a market is mature. */
@ConfigMapping(prefix = "criteria.maturity")
public interface MaturitySettings {
    /**
     * How many percent of the market must be able to meet what is made mandatory without a recorded reason, from 1 to 100. The next set
     * starts from the step that as many of the tenderers have reached.
     */
    @WithDefault("50")
    int maturePercent();
}
