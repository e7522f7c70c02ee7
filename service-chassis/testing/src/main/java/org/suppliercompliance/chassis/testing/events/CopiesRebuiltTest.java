package org.suppliercompliance.chassis.testing.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** What a service keeps of the others, in its tables {@code known_...}, can be read again from their first event on, into copies beside them. */
@Tag("FH6")
public abstract class CopiesRebuiltTest {
    /** Tells the service something that changes copies, and waits until it is applied. */
    protected abstract void tell();

    /** Tables of that name which are no copies. */
    protected Set<String> noCopies() {
        return Set.of();
    }

    @Test
    @DisplayName(
            "FH6: every table of what others told is read again by a rebuild, and no projection writes to another table")
    void every_copy_is_rebuilt() throws SQLException {
        tell();
        JsonPath compared = compared();
        assertNull(compared.getString("failure"));
        assertTrue(compared.getLong("eventsRead") > 0, "nothing was told, so nothing is shown");
        Set<String> known = new TreeSet<>();
        try (Connection worker = TestServers.worker();
                Statement statement = worker.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'known\\_%'")) {
            while (tables.next()) {
                known.add(tables.getString(1));
            }
        }
        known.removeAll(noCopies());
        assertEquals(known, new TreeSet<>(compared.getList("tables.table", String.class)));
    }

    /** How the tables differ from what the topics tell; changes nothing. */
    protected static JsonPath compared() {
        given().auth()
                .oauth2(TestTokens.operatorToken())
                .contentType("application/json")
                .body("{\"dryRun\": true}")
                .post(path())
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(120)).until(() -> !state().getBoolean("running"));
        JsonPath ended = state();
        assertNotNull(ended.getString("finishedAt"));
        return ended;
    }

    /** So many rows of the table are otherwise than the topics tell. */
    protected static long changed(JsonPath compared, String table) {
        return compared.getLong("tables.find { it.table == '" + table + "' }.changed");
    }

    private static JsonPath state() {
        return given().auth()
                .oauth2(TestTokens.operatorToken())
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String path() {
        return "/" + ConfigProvider.getConfig().getValue("chassis.service", String.class) + "/v1/projection-rebuilds";
    }
}
