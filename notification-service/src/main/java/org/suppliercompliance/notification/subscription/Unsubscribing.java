package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.notification.channel.UnsubscribeLinks;

/** Ends subscriptions for who has their address. */
@ApplicationScoped
class Unsubscribing {
    private final TenantDatabase database;
    private final UnsubscribeLinks links;

    Unsubscribing(TenantDatabase database, UnsubscribeLinks links) {
        this.database = database;
        this.links = links;
    }

    /** What is kept of a subscription's address. */
    byte[] kept(UUID subscription) {
        return hash(links.capability(subscription));
    }

    /** One secret, or those of all that a digest came by. What has ended already is no fault as long as something is left to end. */
    @TenantTransaction
    void end(String capabilities) {
        long ended = 0;
        for (String capability : capabilities.split(Pattern.quote(UnsubscribeLinks.BETWEEN), UnsubscribeLinks.MOST)) {
            ended += database.one("select unsubscribe(?) as ended", row -> row.bigint("ended"), hash(capability))
                    .orElse(0L);
        }
        if (ended == 0) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such subscription.");
        }
    }

    private static byte[] hash(String capability) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(capability.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
