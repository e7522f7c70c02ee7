package org.suppliercompliance.audit.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** What PostgreSQL looked at while twenty years of programmes were listed beside 2,000 suppliers of high risk. */
@QuarkusTest
class ProgrammeListPlanTest {
    private static final int YEARS = 20;
    private static final int HIGH = 2_000;

    private String authority;

    @BeforeEach
    void plant() throws SQLException {
        authority = SuiteFacts.newAuthority("PROG");
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into known_risk (authority, supplier_id, level, score, score_rank, bid_adjustment, factors, assessed_at)
                    select '%s', gen_random_uuid(), 'HIGH', 80, 8000, 0, '[]', now() from generate_series(1, %d)""".formatted(authority, HIGH));
            statement.execute("""
                    insert into programme (id, authority, year, adopted_on, adopted_by, version, created_at)
                    select gen_random_uuid(), '%s', 2000 + i, date '2020-01-01', 'planted', 1, now()
                    from generate_series(1, %d) i""".formatted(authority, YEARS));
            statement.execute("analyze known_risk, programme, programme_entry, audit");
        }
    }

    /** Other tests look at the plans of tables in which few are of high risk. */
    @AfterEach
    void clear() throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("known_risk", "programme")) {
                statement.execute("delete from " + table + " where authority = '" + authority + "'");
            }
        }
    }

    @Test
    @Tag("A34")
    @DisplayName("A34: a page of programmes counts the suppliers of high risk once, and not for each year again")
    void counted_once_a_page() throws Exception {
        String manager = AuditApi.manager(authority);

        PlansTaken plans = PlansTaken.during(() -> AuditApi.as(manager)
                .get("/audit/v1/programmes")
                .then()
                .statusCode(200)
                .body("items", hasSize(YEARS))
                .body("items.coverage.highRiskSuppliers", everyItem(equalTo(HIGH))));

        long read = plans.rowsReadOf("known_risk");
        assertTrue(read >= HIGH, "they were counted: " + read);
        // What is planned and what was followed up is looked up by supplier, and here there is nothing of either.
        assertTrue(read < 3 * HIGH, () -> "risks read: " + plans.readings("known_risk"));
    }
}
