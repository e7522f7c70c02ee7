package org.suppliercompliance.chassis.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.problem.Diagnosis;

/** What the driver says while the database is away; 99999 was seen when a server was killed while connections to it were being made. */
class DatabaseAwayTest {
    private final Diagnosis diagnosis = new Diagnosis();

    @ParameterizedTest(name = "FA2: SQL state {0} is 503 for a request, and a reason to wait for a consumer")
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "58030", "25P03", "99999"})
    void a_database_that_is_away_is_503_and_may_come_back(String state) {
        SQLException away = new SQLException("away", state);
        assertEquals(503, diagnosis.of(new IllegalStateException(away)).type().status());
        assertTrue(DatabaseException.isTransient(new IllegalStateException(away)));
    }

    @Test
    @DisplayName("FH4: a commit of which only the transaction manager speaks is 503: nobody knows what became of it")
    void a_commit_that_was_lost_is_503() {
        RollbackException lost = new RollbackException("Could not commit transaction.");
        assertEquals(
                503,
                diagnosis
                        .of(new IllegalStateException("commit failed", lost))
                        .type()
                        .status());
    }

    @Test
    @DisplayName("a row that cannot be stored is no reason to wait")
    void a_row_that_cannot_be_stored_is_not_transient() {
        assertFalse(DatabaseException.isTransient(new SQLException("too long", "22001")));
    }
}
