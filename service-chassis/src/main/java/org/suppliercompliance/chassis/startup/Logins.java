package org.suppliercompliance.chassis.startup;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Whether the database lets the three roles in. A database that is merely away is no wrong setting: that passes. */
final class Logins {
    private Logins() {}

    /** What is wrong with a login, as a sentence that begins with the name of the setting. */
    static Optional<String> fault(String url, String user, String password, String passwordSetting) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "3");
        try (var connection = DriverManager.getConnection(url, properties)) {
            return connection.isValid(2) ? Optional.empty() : Optional.of("chassis.database.host: no answer at " + url);
        } catch (SQLException e) {
            return DatabaseTls.meaning(e, url)
                    .or(() -> meaning(String.valueOf(e.getSQLState()), url, user, passwordSetting));
        }
    }

    static Optional<String> meaning(String state, String url, String user, String passwordSetting) {
        return switch (state) {
            case "28P01" -> Optional.of(passwordSetting + ": the database refuses the password of " + user);
            case "28000" -> Optional.of(passwordSetting + ": the database does not let " + user + " in");
            case "3D000" -> Optional.of("chassis.database.name: there is no such database at " + url);
            case "42501" -> Optional.of("chassis.database.name: " + user + " has no right to connect to " + url);
            default -> Optional.empty();
        };
    }
}
