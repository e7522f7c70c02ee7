package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.endtoend.faults.FaultReport.State;
import org.suppliercompliance.endtoend.faults.FaultResults.Result;
import org.suppliercompliance.endtoend.faults.ModuleTests.Named;

@Tag("fault-harness")
@DisplayName("The report of the fault proof counts every case of the plan and takes nothing for shown that is not")
class FaultReportTest {
    private static final Map<Character, Integer> CASES =
            Map.of('A', 7, 'B', 6, 'C', 8, 'D', 8, 'E', 5, 'F', 11, 'G', 17, 'H', 7, 'I', 7);

    private static Named named(String passed, String notRun) {
        return new Named(names(passed), names(notRun));
    }

    private static SortedSet<String> names(String name) {
        SortedSet<String> names = new TreeSet<>();
        if (!name.isEmpty()) {
            names.add(name);
        }
        return names;
    }

    @Test
    void the_plan_has_every_id_once_with_what_passes() {
        List<String> wanted = CASES.entrySet().stream()
                .flatMap(letter -> IntStream.range(0, letter.getValue())
                        .mapToObj(i -> "F" + letter.getKey() + (letter.getKey() == 'G' ? i : i + 1)))
                .toList();
        List<FaultPlan.Entry> plan = FaultPlan.entries();
        assertThat(plan).extracting(FaultPlan.Entry::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(plan).allSatisfy(entry -> assertThat(entry.passes()).isNotBlank());
    }

    @Test
    void the_report_has_one_line_per_case_in_its_true_state(@TempDir Path directory) {
        FaultResults files = new FaultResults(directory);
        files.write(new Result("FA2", Instant.EPOCH, List.of("process 12 is gone"), Map.of("lost", "0"), ""));
        files.write(new Result("FA1", Instant.EPOCH, List.of(), Map.of(), "1 write lost"));
        Map<String, Named> elsewhere = Map.of(
                "FA2", named("x/ZTest", "x/NotRunTest"),
                "FA1", named("service-chassis/RelayTest", ""),
                "FA4", named("x/YTest", "x/NotRunTest"),
                "FA5", named("", "x/NotRunTest"),
                "FA6", named("", "x/NotRunTest"),
                "FA7", named("", ""));
        FaultReport report =
                FaultReport.of(FaultPlan.entries(), files.read(), elsewhere, Map.of("FA5", "no such device here"));
        assertThat(report.lines()).hasSize(76);
        assertThat(report.in(State.SHOWN))
                .extracting(FaultReport.Line::text)
                .containsExactly("lost 0; named by x/ZTest too");
        assertThat(report.in(State.ELSEWHERE))
                .extracting(FaultReport.Line::text)
                .containsExactly("x/YTest");
        assertThat(report.in(State.WAIVED))
                .extracting(line -> line.entry().id())
                .containsExactly("FA5");
        assertThat(report.in(State.NAMED))
                .as("named by a test of a module that was not run here")
                .extracting(line -> line.entry().id() + " " + line.text().split(";")[0])
                .containsExactly("FA6 x/NotRunTest");
        assertThat(report.in(State.NOT_SHOWN)).hasSize(72);
        assertThat(report.in(State.NOT_SHOWN).get(0).text())
                .as("what failed here is not shown elsewhere")
                .isEqualTo("failed: 1 write lost");
        assertThat(report.markdown(Instant.EPOCH, "2 cores", files.read(), List.of("audit 200 MB")))
                .contains("| FA1 |", "| FI7 |", "process 12 is gone", "audit 200 MB", "1 named, not run in this tree");
        assertThat(report.json()).contains("\"FI7\"");
    }

    @Test
    void a_case_in_parts_is_shown_when_every_part_is(@TempDir Path directory) {
        FaultResults files = new FaultResults(directory);
        files.write(new Result("FA1", Instant.EPOCH, List.of("cut"), Map.of("lost", "0"), ""));
        files.write(new Result("FA1", Instant.EPOCH, List.of("killed"), Map.of("lost", "0"), ""), "other half");
        files.write(new Result("FA2", Instant.EPOCH, List.of("cut"), Map.of("lost", "0"), ""));
        files.write(new Result("FA2", Instant.EPOCH, List.of(), Map.of(), "1 write lost"), "other half");
        Map<String, Result> results = files.read();
        assertThat(results.get("FA1").hits()).containsExactly("cut", "killed");
        assertThat(results.get("FA1").figures()).containsOnlyKeys("lost", "other half: lost");
        assertThat(results.get("FA1").isShown()).isTrue();
        assertThat(results.get("FA2").failure()).isEqualTo("other half: 1 write lost");
    }

    @Test
    void a_result_or_waiver_that_the_plan_does_not_have_is_refused() {
        Result stranger = new Result("FZ1", Instant.EPOCH, List.of("hit"), Map.of(), "");
        assertThatThrownBy(() -> FaultReport.of(FaultPlan.entries(), Map.of("FZ1", stranger), Map.of(), Map.of()))
                .hasMessageContaining("FZ1");
        assertThatThrownBy(() -> FaultReport.of(FaultPlan.entries(), Map.of(), Map.of(), Map.of("FA99", "why")))
                .hasMessageContaining("FA99");
    }

    @Test
    void a_waiver_without_a_reason_is_refused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("waived.txt"), "# why\nFA5 no such device\nFA7\n");
        assertThatThrownBy(() -> FaultReport.waivers(file)).hasMessageContaining("FA7");
    }

    @Test
    void a_fault_counts_as_named_only_in_a_name_or_a_tag() {
        String source =
                "/** FA1 */ @Tag(\"FA2\") @DisplayName(\n \"FA3, FA4: a (bracket) and a \\\" quote\") class FA5 { String x = \"FA6\"; }"
                        + " @ParameterizedTest(name = \"FA7: {0}\")";
        assertThat(ModuleTests.ids(source)).containsExactly("FA2", "FA3", "FA4", "FA7");
    }

    @Test
    void the_shipped_waivers_name_cases_of_the_plan() throws IOException {
        Map<String, String> waivers = FaultReport.waivers(Path.of("faults-waived.txt"));
        FaultReport report = FaultReport.of(FaultPlan.entries(), Map.of(), Map.of(), waivers);
        assertThat(report.in(State.WAIVED)).hasSameSizeAs(waivers.keySet());
        Map<String, SortedSet<String>> elsewhere =
                ModuleTests.naming(Path.of("..").toRealPath());
        assertThat(Stream.of("FA4", "FC7", "FG6")).allMatch(elsewhere::containsKey);
        assertThat(elsewhere.get("FG6"))
                .as("a matrix counts where it runs")
                .contains("audit-service/AuditTenancyMatrixTest")
                .doesNotContain("service-chassis/TenancyMatrixTest");
    }

    @Test
    void what_is_not_tried_stands_in_the_line() {
        var entry = new FaultPlan.Entry("FA1", "fault", "passes", "the half of it");
        Result shown = new Result("FA1", Instant.EPOCH, List.of("hit"), Map.of("lost", "0"), "");
        assertThat(FaultReport.of(List.of(entry), Map.of("FA1", shown), Map.of(), Map.of())
                        .lines())
                .extracting(FaultReport.Line::text)
                .containsExactly("lost 0; NOT TRIED: the half of it");
    }
}
