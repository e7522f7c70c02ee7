package org.suppliercompliance.chassis.inbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * A replica whose consumer thread has ended, or has not come by for minutes, is restarted. A broker or database that is away is no reason,
 * nor are threads that are all busy: it is answered without one.
 */
@Liveness
class ConsumerLiveness implements AsyncHealthCheck {
    private static final Duration STUCK = Duration.ofMinutes(3);

    private final Consumers consumers;

    ConsumerLiveness(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers").up();
        consumers.running().forEach((name, running) -> {
            boolean lives =
                    running.thread().isAlive() && running.loop().sinceLastPoll().compareTo(STUCK) < 0;
            answer.withData(name, lives ? "lives" : "stuck");
            if (!lives) {
                answer.down();
            }
        });
        return Uni.createFrom().item(answer.build());
    }
}
