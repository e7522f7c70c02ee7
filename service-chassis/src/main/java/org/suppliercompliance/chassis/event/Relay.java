package org.suppliercompliance.chassis.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.DatabaseException;

/**
 * Carries facts from the journal to the broker, on one thread. At most one relay per database leads; the others wait for its
 * session to end. Whatever breaks, the relay drops session and producer, pauses, and begins again with what is not marked: a fact may
 * be sent twice under the same id, none is left out.
 */
class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Opens a session of the database; separate, so that tests can break it. */
    interface Sessions {
        RelayStore open() throws SQLException;
    }

    private final Sessions sessions;
    private final Supplier<FactSender> senders;
    private final RelaySettings settings;
    private volatile boolean running = true;
    private volatile boolean leading;

    Relay(Sessions sessions, Supplier<FactSender> senders, RelaySettings settings) {
        this.sessions = sessions;
        this.senders = senders;
        this.settings = settings;
    }

    boolean isLeading() {
        return leading;
    }

    /** Asks the loop to end; it does so within a poll interval. */
    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try (RelayStore store = sessions.open()) {
                lead(store);
            } catch (SQLException | DatabaseException e) {
                LOG.warnf("relay: database session lost, begins again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("relay: begins again", e);
            } finally {
                leading = false;
            }
            pause(settings.retryPause());
        }
    }

    private void lead(RelayStore store) {
        while (running && !store.tryLead()) {
            pause(settings.pollInterval());
        }
        leading = running;
        try (FactSender sender = senders.get()) {
            while (running) {
                pass(store, sender);
            }
        }
    }

    private void pass(RelayStore store, FactSender sender) {
        List<StoredFact> facts = store.unpublished(settings.batchSize());
        if (facts.isEmpty()) {
            store.awaitWakeup(settings.pollInterval());
            return;
        }
        int acked = sender.send(facts, () -> goOn(store));
        if (acked > 0) {
            store.markPublished(facts.stream().limit(acked));
        }
        if (acked < facts.size()) {
            pause(settings.retryPause());
        } else if (acked < settings.batchSize()) {
            pause(settings.pace());
        }
    }

    /** Asked while the broker keeps us waiting: a leader that has lost its session stops, since another may lead already. */
    private boolean goOn(RelayStore store) {
        store.checkAlive();
        return running;
    }

    private void pause(Duration duration) {
        if (!running) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
