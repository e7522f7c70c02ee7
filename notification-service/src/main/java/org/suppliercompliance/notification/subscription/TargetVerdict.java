package org.suppliercompliance.notification.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.channel.TargetRefusedException;
import org.suppliercompliance.notification.channel.WebhookTargets;

/**
 * What was found about an address before the transaction began, so that no name server is asked inside one. It is told only when its
 * turn comes in the order of checks.
 *
 * @param refusal why the address must not be called, or null
 */
record TargetVerdict(@Nullable String refusal) {
    static TargetVerdict of(String authority, @Nullable String url, WebhookTargets targets) {
        if (url == null) {
            return new TargetVerdict(null);
        }
        try {
            targets.check(authority, url);
            return new TargetVerdict(null);
        } catch (TargetRefusedException e) {
            return new TargetVerdict(e.reason());
        }
    }

    void throwIfRefused() {
        if (refusal != null) {
            throw new ProblemException(
                    NotificationProblem.TARGET_REFUSED,
                    "The address must not be called.",
                    List.of(new Fault("/url", refusal)));
        }
    }
}
