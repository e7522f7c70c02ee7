package org.suppliercompliance.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections of the {@code worker} role outside any pool, for what is bound to a session: advisory locks, LISTEN, NOTIFY. The owner
 * of a connection closes it and asks for another when it breaks.
 */
@ApplicationScoped
public class DedicatedConnections {
    private final String url;
    private final String user;
    private final Optional<String> password;
    private final String service;

    DedicatedConnections(
            @ConfigProperty(name = "quarkus.datasource.worker.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.worker.username") String user,
            @ConfigProperty(name = "quarkus.datasource.worker.password") Optional<String> password,
            @ConfigProperty(name = "chassis.service") String service) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.service = service;
    }

    /** Opens a connection; the purpose is shown in {@code pg_stat_activity}. */
    public Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", service + " " + purpose);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        // a frozen holder of a session lock is cut off, so that another replica can take over
        properties.setProperty("options", "-c statement_timeout=10s -c lock_timeout=3s -c idle_session_timeout=30s");
        return DriverManager.getConnection(url, properties);
    }
}
