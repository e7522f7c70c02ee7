package org.suppliercompliance.chassis.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The tool by which the services show that they read no table as a whole: it must see what is there to be seen. */
class PlansTakenTest {
    @BeforeEach
    void plant() throws SQLException {
        execute(
                "create table grown (id int primary key, half int)",
                "insert into grown select i, i % 2 from generate_series(1, 2000) i",
                "create function halves() returns bigint language plpgsql as 'begin return (select count(*) from grown where half = 1); end'",
                "analyze grown");
    }

    @AfterEach
    void clear() throws SQLException {
        execute("drop function halves()", "drop table grown");
    }

    @Test
    @DisplayName(
            "a statement that reads a table as a whole is named with its plan and its role, one that uses an index is only counted")
    void direct() throws Exception {
        PlansTaken plans = PlansTaken.during(
                () -> execute("select * from grown where id = 7", "select * from grown where half = 1"));
        assertEquals(2, plans.readsOf("grown"));
        assertEquals(1 + 2000, plans.rowsReadOf("grown"));
        List<String> whole = plans.readingWhole("grown");
        assertEquals(1, whole.size());
        assertTrue(
                whole.get(0)
                        .startsWith("grown as a whole, by postgres: Query Text: select * from grown where half = 1"),
                whole.get(0));
    }

    @Test
    @DisplayName("what a function reads inside is seen")
    void inside_a_function() throws Exception {
        PlansTaken plans = PlansTaken.during(() -> execute("select halves()"));
        assertEquals(1, plans.readingWhole("grown").size());
    }

    @Test
    @DisplayName("a part of a plan that was never run does not count, nor does what ran before or after")
    void only_what_ran_meanwhile() throws Exception {
        execute("select count(*) from grown");
        PlansTaken plans = PlansTaken.during(
                () -> execute("select case when random() > 2 then (select count(*) from grown) else 0 end"));
        execute("select count(*) from grown");
        assertEquals(List.of(), plans.readingWhole("grown"));
        assertEquals(0, plans.readsOf("grown"));
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
