package org.suppliercompliance.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DedicatedConnections;

/**
 * Tells the relay, wherever it runs, that facts were committed. NOTIFY goes out after the commit, on a connection of its own and
 * at most once per {@link #PAUSE_MILLIS}: inside the writing transactions it would serialise all commits.
 */
@ApplicationScoped
class RelayWakeup {
    static final String CHANNEL = "outbox";
    private static final Logger LOG = Logger.getLogger(RelayWakeup.class);
    private static final long PAUSE_MILLIS = 50;
    private static final long RETRY_MILLIS = 1000;

    private final DedicatedConnections connections;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Connection connection;

    RelayWakeup(DedicatedConnections connections) {
        this.connections = connections;
    }

    /** Cheap: called after every commit with facts. */
    void committed() {
        if (asked.compareAndSet(false, true)) {
            if (started.compareAndSet(false, true)) {
                Thread thread = new Thread(this::run, "outbox-notify");
                thread.setDaemon(true);
                thread.start();
            }
            signal.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                signal.acquire();
                if (asked.getAndSet(false) && !stopping) {
                    TimeUnit.MILLISECONDS.sleep(send() ? PAUSE_MILLIS : RETRY_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A session that was idle has been ended by the server: it is tried again on a new one, at once. */
    private boolean send() {
        return (connection != null && sent()) || sent();
    }

    /** A wake-up that is lost is made good by the relay's slow poll. */
    private boolean sent() {
        try {
            Connection current = connection;
            if (current == null) {
                current = connections.open("outbox notify");
                connection = current;
            }
            try (Statement statement = current.createStatement()) {
                statement.execute("notify " + CHANNEL);
            }
            return true;
        } catch (SQLException e) {
            LOG.debug("wake-up lost, the slow poll will find the facts", e);
            close();
            return false;
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        stopping = true;
        signal.release();
        close();
    }

    private void close() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                LOG.trace("already closed", e);
            }
        }
    }
}
