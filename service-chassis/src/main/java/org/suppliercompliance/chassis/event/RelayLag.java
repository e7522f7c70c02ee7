package org.suppliercompliance.chassis.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.metrics.SampledNumbers;

/** What waits to be relayed, and who relays. */
@ApplicationScoped
class RelayLag implements SampledNumbers {
    @Override
    public List<SampledNumber> numbers() {
        return List.of(
                SampledNumber.count(
                        "chassis.outbox.unpublished",
                        "Facts committed and not yet acknowledged by the broker",
                        "from outbox where published_at is null order by position"),
                SampledNumber.age(
                        "chassis.outbox.unpublished.age",
                        "Age of the oldest fact not yet acknowledged by the broker",
                        "select occurred_at from outbox where published_at is null order by position limit 1"));
    }

    void register(@Observes StartupEvent event, RelayRunner runner, MeterRegistry metrics) {
        Gauge.builder("chassis.outbox.leading", runner, relay -> relay.isLeading() ? 1 : 0)
                .description("1 on the replica that relays")
                .register(metrics);
    }
}
