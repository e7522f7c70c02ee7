package org.suppliercompliance.chassis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The scan that the operator asked for. */
@Singleton
class ContentScans {
    @Produces
    @ApplicationScoped
    ContentScan scan(ContentSettings settings) {
        return settings.clamd()
                .<ContentScan>map(address -> new ClamdScan(address, settings.clamdTimeout()))
                .orElse(file -> Optional.empty());
    }
}
