package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.channel.SendResult.Verdict;
import org.suppliercompliance.notification.channel.WebhookChannel;
import org.suppliercompliance.notification.channel.WebhookMessage;

/** Calls that try an endpoint while somebody waits: a few at a time, so that receivers that hang cannot take the threads of all requests. */
@ApplicationScoped
class EndpointTrials {
    private static final int AT_ONCE = 4;

    private final WebhookChannel webhooks;
    private final Semaphore places = new Semaphore(AT_ONCE);

    EndpointTrials(WebhookChannel webhooks) {
        this.webhooks = webhooks;
    }

    TestCallView call(WebhookMessage trial) {
        if (!places.tryAcquire()) {
            throw new ProblemException(StandardProblem.UNAVAILABLE, "Other endpoints are being tried; try again soon.")
                    .withHeader("Retry-After", "5");
        }
        try {
            long start = System.nanoTime();
            SendResult result = webhooks.send(trial);
            return new TestCallView(
                    trial.endpoint(),
                    "msg_" + trial.delivery(),
                    result.verdict() == Verdict.DELIVERED,
                    result.outcome(),
                    result.statusCode(),
                    Math.toIntExact(Duration.ofNanos(System.nanoTime() - start).toMillis()));
        } finally {
            places.release();
        }
    }
}
