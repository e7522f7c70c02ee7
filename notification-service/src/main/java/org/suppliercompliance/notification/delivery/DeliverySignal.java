package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.suppliercompliance.chassis.database.DedicatedConnections;

/** Listens for the database's word that a commit left something to send, on a connection and a thread of its own. */
@ApplicationScoped
class DeliverySignal {
    private static final Logger LOG = Logger.getLogger(DeliverySignal.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 1_000;

    private final DedicatedConnections connections;
    private volatile boolean running;

    DeliverySignal(DedicatedConnections connections) {
        this.connections = connections;
    }

    /** Listens until {@link #stop}; a lost connection is opened again. */
    Thread start(Runnable wake) {
        running = true;
        Thread thread = new Thread(() -> listen(wake), "delivery-signal");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void stop() {
        running = false;
    }

    private void listen(Runnable wake) {
        while (running) {
            try (Connection connection = connections.open("delivery signal")) {
                listenOn(connection, wake);
            } catch (SQLException e) {
                LOG.debugf("not listening for the moment, polling goes on: %s", e.getSQLState());
                pause();
            }
        }
    }

    private void listenOn(Connection connection, Runnable wake) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + DeliveryQueue.SIGNAL);
            // What was committed before the LISTEN is found by looking once.
            wake.run();
            PGConnection signals = connection.unwrap(PGConnection.class);
            while (running) {
                var received = signals.getNotifications(WAIT_MILLIS);
                if (received != null && received.length > 0) {
                    wake.run();
                } else {
                    // Finds out that the connection is dead, and keeps the server from closing an idle session.
                    statement.execute("select 1");
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
