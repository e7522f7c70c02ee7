package org.suppliercompliance.chassis.testing.servers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.LocalIssuer;

/**
 * The PostgreSQL and the Kafka that all tests of a module share. A Quarkus test finds its service connected to them; a
 * plain test that asks here for a connection or an address starts them.
 */
public final class TestServers {
    private static @Nullable LocalIssuer issuer;

    private TestServers() {}

    /** Starts both servers if they are not running yet. */
    public static void start() {
        invoke("start");
    }

    /** Where the programs of PostgreSQL are unpacked, once for all tests of this user. */
    public static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "supplier-compliance-" + System.getProperty("user.name"));
    }

    /** The database of the service under test, which is also the prefix of its roles. */
    public static String database() {
        start();
        return property(ModuleServers.DATABASE);
    }

    /** The address of the database, without a user. */
    public static String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + database();
    }

    public static int databasePort() {
        start();
        return Integer.parseInt(property(ModuleServers.DATABASE_PORT));
    }

    /** A connection as the owner, who migrates. */
    public static Connection owner() throws SQLException {
        return connect("_owner");
    }

    /** A connection as the role that serves requests, under row-level security. */
    public static Connection app() throws SQLException {
        return connect("_app");
    }

    /** A connection as the role of relay, watches and consumers, which sees every row. */
    public static Connection worker() throws SQLException {
        return connect("_worker");
    }

    /** A connection as superuser, for what only an administrator may look at. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", "postgres");
    }

    public static String bootstrapServers() {
        start();
        return property("kafka.bootstrap.servers");
    }

    /** Stands before every topic name of this run. */
    public static String topicPrefix() {
        return property(ModuleServers.TOPIC_PREFIX);
    }

    /** Creates a topic (name without prefix) with the settings of the suite's own. */
    public static void createTopic(String name, int partitions) {
        start();
        invoke("createTopic", new Object[] {topicPrefix() + name, partitions}, new String[] {
            String.class.getName(), "int"
        });
    }

    /** Takes the broker away; the service keeps running. Follow with {@link #startBroker} in a finally block. */
    public static void stopBroker() {
        start();
        invoke("stopBroker");
    }

    /** Brings the broker back on the same address with its data. */
    public static void startBroker() {
        invoke("startBroker");
    }

    /** Takes PostgreSQL away; open transactions are rolled back. Follow with {@link #startDatabase}. */
    public static void stopDatabase() {
        start();
        invoke("stopDatabase");
    }

    /** Brings PostgreSQL back on the same address with its data. */
    public static void startDatabase() {
        invoke("startDatabase");
    }

    static Path databaseLog() {
        start();
        return Path.of(property(ModuleServers.DATABASE_LOG));
    }

    static synchronized LocalIssuer issuer() {
        LocalIssuer known = issuer;
        if (known == null) {
            known = LocalIssuer.in(Path.of(property(ModuleServers.ISSUER)));
            issuer = known;
        }
        return known;
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), database() + role, database());
    }

    private static void invoke(String operation) {
        invoke(operation, new Object[0], new String[0]);
    }

    private static void invoke(String operation, Object[] values, String[] types) {
        ModuleServers.prepare();
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(ModuleServers.NAME), operation, values, types);
        } catch (JMException e) {
            throw new IllegalStateException("Test servers: " + operation + " failed", e);
        }
    }

    private static String property(String name) {
        ModuleServers.prepare();
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
