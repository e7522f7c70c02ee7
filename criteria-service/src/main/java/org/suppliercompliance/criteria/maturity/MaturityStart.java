package org.suppliercompliance.criteria.maturity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start with what is no share of a market. */
@ApplicationScoped
class MaturityStart {
    private final MaturitySettings settings;

    MaturityStart(MaturitySettings settings) {
        this.settings = settings;
    }

    /** Before anything works. */
    void atStart(@Observes @Priority(60) StartupEvent event) {
        check(settings.maturePercent());
    }

    static void check(int maturePercent) {
        if (maturePercent < 1 || maturePercent > 100) {
            throw new ConfigurationException("cannot start: criteria.maturity.mature-percent is " + maturePercent
                    + ": a whole number from 1 to 100 is expected");
        }
    }
}
