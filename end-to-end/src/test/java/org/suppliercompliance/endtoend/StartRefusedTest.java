package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.local.ServiceProcess;

/** A packaged service that cannot start says why, in one line that names the setting. */
@Order(7)
class StartRefusedTest {
    @ParameterizedTest(name = "{0}={1}")
    @DisplayName("X4: a missing or wrong setting stops the start with one line that names it")
    @CsvSource({
        "quarkus.datasource.worker.password, '', cannot start: quarkus.datasource.worker.password is not set",
        "chassis.database.name, nowhere, cannot start: chassis.database.name: there is no such database"
    })
    void a_wrong_setting_is_named_in_one_line(String name, String value, String line) throws Exception {
        ServiceProcess wrong = SuiteUnderTest.get().suite.replica("audit");
        wrong.property(name, value);
        wrong.property("quarkus.datasource.username", "audit_app");
        wrong.property("quarkus.datasource.worker.username", "audit_worker");
        wrong.property("quarkus.flyway.username", "audit_owner");
        assertThatThrownBy(wrong::start).hasMessageContaining(line);
        List<String> log = Files.readAllLines(wrong.log());
        assertThat(log.stream().filter(each -> each.startsWith("cannot start"))).hasSize(1);
        assertThat(log.stream().filter(each -> each.startsWith("\tat "))).isEmpty();
    }
}
