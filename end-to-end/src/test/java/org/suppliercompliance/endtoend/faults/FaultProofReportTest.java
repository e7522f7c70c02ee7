package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.FaultReport.State;
import org.suppliercompliance.endtoend.faults.FaultResults.Result;

/** The last of the profile: writes the report, and fails when a case is neither shown nor waived by name, or a process has grown. */
@Order(Integer.MAX_VALUE)
@Tag("faults")
class FaultProofReportTest {
    @Test
    @DisplayName(
            "every case of the plan is shown here, shown elsewhere, or waived by name, and no process has grown without end")
    void the_report() throws Exception {
        Map<String, Result> results = FaultBench.results().read();
        FaultReport report = FaultReport.of(
                FaultPlan.entries(),
                results,
                FaultReport.elsewhere(Path.of("..").toRealPath()),
                FaultReport.waivers(Path.of("faults-waived.txt")));
        String text = report.markdown(Instant.now(), machine(), results, FaultBench.memoryLines());
        Files.createDirectories(FaultBench.TARGET);
        Files.writeString(FaultBench.TARGET.resolve("report.md"), text);
        Files.writeString(FaultBench.TARGET.resolve("report.json"), report.json());
        if (Boolean.getBoolean("faults.document")) {
            document(Path.of("..", "docs", "fault-proof.md"), text);
        }
        assertThat(report.in(State.NAMED))
                .as("named by tests that were not run in this tree: run ./mvnw verify first")
                .extracting(line -> line.entry().id() + ": " + line.text())
                .isEmpty();
        assertThat(report.in(State.NOT_SHOWN))
                .as("neither shown nor waived, see target/faults/report.md")
                .extracting(line -> line.entry().id() + ": " + line.text())
                .isEmpty();
        assertThat(FaultBench.grownProcesses())
                .as("processes that end larger than they were at half of the run, by more than their whole heap")
                .isEmpty();
    }

    private static String machine() {
        String settings = FaultBench.settings().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        String kept = Boolean.getBoolean("faults.keep") ? ", cases of several runs, the settings are of the last" : "";
        return "%d processors, load average %.1f at the end, Java %d, settings: %s%s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.version().feature(),
                        settings,
                        kept);
    }

    /** The report stands at the end of the document, below what people wrote. */
    private static void document(Path document, String report) throws IOException {
        String written = Files.readString(document);
        String above = written.substring(0, written.indexOf("## As measured"));
        Files.writeString(
                document, above + report.replace("\n## ", "\n### ").replace("# Fault proof", "## As measured"));
    }
}
