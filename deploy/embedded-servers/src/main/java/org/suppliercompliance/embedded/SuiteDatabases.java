package org.suppliercompliance.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One database per service with its three roles, from the same two SQL files that compose runs: owner (migrations),
 * app (requests, under row-level security) and worker (relay, watches, consumers; sees all rows). Safe to repeat.
 */
public final class SuiteDatabases {
    /** The services of the suite, which are also the names of their databases. */
    public static final List<String> NAMES = List.of("supplier", "criteria", "audit", "notification");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private SuiteDatabases() {}

    /** Creates the database and its roles, or brings their rights up to date. */
    public static void provision(EmbeddedPostgresServer server, String database) {
        try {
            try (var connection = server.superuser("postgres");
                    var statement = connection.createStatement()) {
                statement.execute(roles(database));
                try (var found =
                        statement.executeQuery("select from pg_database where datname = '%s'".formatted(database))) {
                    if (found.next()) {
                        found.close();
                    } else {
                        statement.execute("create database %1$s owner %1$s_owner".formatted(database));
                    }
                }
            }
            try (var connection = server.superuser(database);
                    var statement = connection.createStatement()) {
                statement.execute(grants(database));
            }
        } catch (SQLException e) {
            throw new ServerException("Database " + database + " could not be provisioned", e);
        }
    }

    /** The statements for the cluster, run once per database. */
    public static String roles(String database) {
        return filled("roles.sql", database);
    }

    /** The statements for inside the database. */
    public static String grants(String database) {
        return filled("grants.sql", database);
    }

    private static String filled(String file, String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
        try (InputStream in = SuiteDatabases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replace("${database}", database).replace("${password}", database);
        } catch (IOException e) {
            throw new ServerException(file + " cannot be read", e);
        }
    }
}
