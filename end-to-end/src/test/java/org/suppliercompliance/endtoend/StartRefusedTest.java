package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.ServiceProcess;

/** A packaged service that cannot start says why, in one line that names the setting. */
@Order(7)
class StartRefusedTest {
    @ParameterizedTest(name = "{0}: {1}={2}")
    @DisplayName("A missing or wrong setting stops the start with one line that names it")
    @CsvSource({
        "audit, quarkus.datasource.worker.password, '', cannot start: quarkus.datasource.worker.password is not set",
        "audit, chassis.database.name, nowhere, cannot start: chassis.database.name: there is no such database",
        "audit, mp.jwt.verify.audiences, urn:audience:not-configured, cannot start: mp.jwt.verify.audiences is not set",
        "audit, chassis.content.store, nowhere, cannot start: chassis.content.store is \"nowhere\": folder or s3 is known",
        "audit, chassis.content.store, s3, cannot start: chassis.content.s3.bucket is not set",
        "audit, chassis.content.clamd, clamd, cannot start: chassis.content.clamd is \"clamd\": host:port is expected",
        "notification, notification.webhook.secret-key, c2hvcnQ=, cannot start: notification.webhook.secret-key is wrong"
    })
    void a_wrong_setting_is_named_in_one_line(String service, String name, String value, String line) throws Exception {
        ServiceProcess wrong = SuiteUnderTest.get().suite.replica(service);
        wrong.property(name, value);
        wrong.property("quarkus.datasource.username", service + "_app");
        wrong.property("quarkus.datasource.worker.username", service + "_worker");
        wrong.property("quarkus.flyway.username", service + "_owner");
        isRefusedInOneLine(wrong, line);
    }

    @Test
    @Tag("FE5")
    @DisplayName(
            "A database of a newer version stops the start with one line; by the setting it names, one goes back to this version")
    void a_newer_database_is_refused_unless_going_back_is_meant() throws Exception {
        LocalSuite suite = SuiteUnderTest.get().suite;
        ServiceProcess before = suite.replica("audit");
        try (Connection connection = suite.postgres().superuser("audit");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9998, '202611220005', 'between', 'SQL', 'V202611220005__between.sql', 1, 'later', 1, true),
                           (9999, '299901010000', 'behind', 'SQL', 'V299901010000__behind.sql', 1, 'later', 1, true)""");
            try {
                isRefusedInOneLine(
                        before,
                        "cannot start: the database is at version 299901010000, which this version does not know; start the newer"
                                + " version, or set chassis.database.accept-newer=true to go back by one");
                before.property("chassis.database.accept-newer", "true").start();
                assertThat(before.isReady()).isTrue();
            } finally {
                before.stop();
                statement.execute("delete from flyway_schema_history where installed_rank in (9998, 9999)");
            }
        }
    }

    private static void isRefusedInOneLine(ServiceProcess wrong, String line) throws IOException {
        assertThatThrownBy(wrong::start).hasMessageContaining(line);
        List<String> log = Files.readAllLines(wrong.log());
        assertThat(log.stream().filter(each -> each.startsWith("cannot start"))).hasSize(1);
        assertThat(log.stream().filter(each -> each.startsWith("\tat "))).isEmpty();
    }
}
