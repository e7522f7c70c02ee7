package org.suppliercompliance.local;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.PostgresSettings;
import org.suppliercompliance.embedded.SuiteDatabases;

/** The PostgreSQL of a suite with a database per service. It outlives this JVM and is found again in its directory. */
final class DatabaseServer {
    private final LocalSuiteSettings settings;
    private final int port;
    private @Nullable EmbeddedPostgresServer server;

    DatabaseServer(LocalSuiteSettings settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    void start() {
        Path programs =
                Path.of(System.getProperty("java.io.tmpdir"), "supplier-compliance-" + System.getProperty("user.name"));
        var wanted = (settings.durable()
                        ? PostgresSettings.durable(directory(), programs)
                        : PostgresSettings.fast(directory(), programs))
                .onPort(port)
                .parameter("shared_buffers", "96MB")
                .detached();
        EmbeddedPostgresServer started = EmbeddedPostgresServer.start(wanted);
        server = started;
        settings.services().forEach(service -> SuiteDatabases.provision(started, service));
    }

    /** The server; one that another program started is adopted. */
    EmbeddedPostgresServer server() {
        if (server == null) {
            start();
        }
        return Objects.requireNonNull(server);
    }

    void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
        EmbeddedPostgresServer.stopLeftover(directory());
    }

    private Path directory() {
        return settings.directory().resolve("postgresql");
    }
}
