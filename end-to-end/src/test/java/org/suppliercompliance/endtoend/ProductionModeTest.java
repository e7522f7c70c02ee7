package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.ServiceProcess;
import org.suppliercompliance.local.SuiteFailure;

/** The packaged service as an operator runs it: nobody moves its clock. */
@Order(5)
class ProductionModeTest {
    private final SuiteUnderTest suite = SuiteUnderTest.get();

    @Test
    @DisplayName("in production the packaged service refuses to start on a moved clock, and has no address to move it")
    void nobody_moves_the_clock() throws Exception {
        suite.moveTo(Instant.parse("2028-03-14T12:00:00Z"));
        long moved = offset();
        ServiceProcess production = suite.suite.replica("supplier").property("chassis.mode", "production");
        assertThatThrownBy(production::start).isInstanceOf(SuiteFailure.class);
        assertThat(Files.readString(production.log())).contains("refused in production mode");
        move("/clock-offset", 0).expect(200);
        try {
            production.start();
            String operator = suite.operator();
            assertThat(suite.http
                            .get(production.baseUrl() + "/suppliers", suite.token("buyer", "NOBODY"))
                            .status())
                    .isEqualTo(200);
            Http.Answer refused = suite.http.put(
                    production.baseUrl() + "/clock-offset", operator, Http.body(Map.of("offsetSeconds", 5)));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(offset()).isZero();
        } finally {
            production.stop();
            move("/clock-offset", moved).expect(200);
        }
    }

    private Http.Answer move(String path, long seconds) {
        return suite.http.put(
                suite.url("supplier", path), suite.operator(), Http.body(Map.of("offsetSeconds", seconds)));
    }

    private long offset() throws Exception {
        try (Connection connection = suite.suite.postgres().superuser("supplier");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select offset_seconds from clock_offset")) {
            row.next();
            return row.getLong(1);
        }
    }
}
