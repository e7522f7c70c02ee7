package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Has the ends of attempts written down. Most attempts arrive, and a commit for each would cost more than the sending: so the thread whose
 * attempt arrives while none is writing writes for all that arrive meanwhile. What did not arrive is written by its own thread.
 */
@ApplicationScoped
class AttemptEnds {
    private static final Logger LOG = Logger.getLogger(AttemptEnds.class);
    private static final int MOST = 64;

    private final DeliveryResults results;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean writing;

    AttemptEnds(DeliveryResults results) {
        this.results = results;
    }

    private record Waiting(EndedAttempt attempt, Runnable written) {}

    /** @param written is run when it was written down, or could not be */
    void write(EndedAttempt attempt, Runnable written) {
        if (!attempt.onlyArrived()) {
            alone(attempt);
            written.run();
            return;
        }
        synchronized (waiting) {
            waiting.add(new Waiting(attempt, written));
            if (writing) {
                return;
            }
            writing = true;
        }
        for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
            together(batch.stream().map(Waiting::attempt).toList());
            batch.forEach(one -> one.written().run());
        }
    }

    /** The next that wait; when there are none, this thread has written all. */
    private List<Waiting> next() {
        synchronized (waiting) {
            List<Waiting> first = waiting.subList(0, Math.min(MOST, waiting.size()));
            List<Waiting> batch = List.copyOf(first);
            first.clear();
            writing = !batch.isEmpty();
            return batch;
        }
    }

    /** One that cannot be written must not keep the others from it. */
    private void together(List<EndedAttempt> attempts) {
        try {
            results.arrived(attempts);
        } catch (RuntimeException | Error e) {
            LOG.debugf("%d ends are written one by one: %s", attempts.size(), e.getMessage());
            attempts.forEach(this::alone);
        }
    }

    private void alone(EndedAttempt attempt) {
        try {
            results.record(attempt.deliveries(), attempt.result(), attempt.took());
        } catch (RuntimeException | Error e) {
            // The lease runs out and the attempt is repeated, with the same id.
            LOG.warnf(
                    "the end of an attempt of delivery %s was not written down: %s",
                    attempt.deliveries().get(0).id(), e.getMessage());
        }
    }
}
