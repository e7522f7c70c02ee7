package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.FaultReport.State;
import org.suppliercompliance.endtoend.faults.FaultResults.Result;

/** The last of the profile: writes the report, and fails when a case is neither shown nor waived by name. */
@Order(Integer.MAX_VALUE)
@Tag("faults")
class FaultProofReportTest {
    @Test
    @DisplayName("every case of the plan is shown here, shown elsewhere, or waived by name")
    void the_report() throws Exception {
        Map<String, Result> results = FaultBench.results().read();
        FaultReport report = FaultReport.of(
                FaultPlan.entries(),
                results,
                FaultReport.elsewhere(Path.of("..").toRealPath()),
                FaultReport.waivers(Path.of("faults-waived.txt")));
        String machine = Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature();
        List<String> memory = FaultBench.isRunning() ? FaultBench.get().memory().lines() : List.of();
        Files.createDirectories(FaultBench.TARGET);
        Files.writeString(
                FaultBench.TARGET.resolve("report.md"), report.markdown(Instant.now(), machine, results, memory));
        Files.writeString(FaultBench.TARGET.resolve("report.json"), report.json());
        assertThat(report.in(State.NOT_SHOWN))
                .as("neither shown nor waived, see target/faults/report.md")
                .extracting(line -> line.entry().id() + ": " + line.text())
                .isEmpty();
    }
}
