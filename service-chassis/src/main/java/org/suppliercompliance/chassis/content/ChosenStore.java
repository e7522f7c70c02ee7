package org.suppliercompliance.chassis.content;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The store that the operator chose, of those the service has. */
@Singleton
class ChosenStore {
    private final List<NamedStore> stores;
    private final String name;

    ChosenStore(@All List<NamedStore> stores, ContentSettings settings) {
        this.stores = stores;
        this.name = settings.store();
    }

    /** What is missing is told at the start, before anything works, and not at the first upload. */
    void check(@Observes @Priority(60) StartupEvent start) {
        named().requireConfigured();
    }

    @Produces
    @ApplicationScoped
    ContentStore chosen() {
        return named();
    }

    private NamedStore named() {
        return stores.stream()
                .filter(store -> store.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("cannot start: chassis.content.store is \"" + name
                        + "\": "
                        + String.join(
                                " or ",
                                stores.stream().map(NamedStore::name).sorted().toList())
                        + " is known"));
    }
}
