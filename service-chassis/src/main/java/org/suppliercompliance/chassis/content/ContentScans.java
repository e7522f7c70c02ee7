package org.suppliercompliance.chassis.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The scan that the operator asked for. */
@Singleton
class ContentScans {
    private final ContentSettings settings;

    ContentScans(ContentSettings settings) {
        this.settings = settings;
    }

    /** An address that is none is told at the start, before anything works, and not at the first upload. */
    void check(@Observes @Priority(60) StartupEvent start) {
        scan();
    }

    @Produces
    @ApplicationScoped
    ContentScan scan() {
        return settings.clamd()
                .<ContentScan>map(address -> new ClamdScan(address, settings.clamdTimeout()))
                .orElse(file -> Optional.empty());
    }
}
