package org.suppliercompliance.notification.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.suppliercompliance.chassis.database.DedicatedConnections;

/** Listens for notifications of one name, on a connection and a thread of its own: one per replica, whatever the number of those who wait. */
public final class DatabaseSignal {
    private static final Logger LOG = Logger.getLogger(DatabaseSignal.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 1_000;

    private final DedicatedConnections connections;
    private final String name;
    private volatile boolean running;

    /** @param name of the notifications, a constant of the code */
    public DatabaseSignal(DedicatedConnections connections, String name) {
        this.connections = connections;
        this.name = name;
    }

    /**
     * Listens until {@link #stop}; a lost connection is opened again.
     *
     * @param missed told whenever listening begins: what was committed before may have gone unheard
     * @param heard told the payloads of what was committed
     */
    public void start(Runnable missed, Consumer<List<String>> heard) {
        running = true;
        Thread thread = new Thread(() -> listen(missed, heard), "signal-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    public void stop() {
        running = false;
    }

    private void listen(Runnable missed, Consumer<List<String>> heard) {
        while (running) {
            try (Connection connection = connections.open("signal " + name)) {
                listenOn(connection, missed, heard);
            } catch (SQLException e) {
                LOG.debugf("not listening to %s for the moment: %s", name, e.getSQLState());
                pause();
            }
        }
    }

    private void listenOn(Connection connection, Runnable missed, Consumer<List<String>> heard) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + name);
            missed.run();
            PGConnection signals = connection.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] received = signals.getNotifications(WAIT_MILLIS);
                if (received != null && received.length > 0) {
                    heard.accept(Stream.of(received)
                            .map(PGNotification::getParameter)
                            .toList());
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
