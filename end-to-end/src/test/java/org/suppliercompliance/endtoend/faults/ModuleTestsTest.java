package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.endtoend.faults.ModuleTests.Named;

@Tag("fault-harness")
@DisplayName("A test of a module counts when it ran in this tree and passed")
class ModuleTestsTest {
    @TempDir
    Path root;

    @Test
    void what_ran_and_passed_counts_and_nothing_else_of_its_module() throws IOException {
        test("ran", "PassedTest");
        report("ran", "p.PassedTest", "tests=\"3\" errors=\"0\" skipped=\"2\" failures=\"0\"");
        test("ran", "FailedTest");
        report("ran", "p.FailedTest", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"1\"");
        test("ran", "BrokenTest");
        report("ran", "p.BrokenTest", "tests=\"1\" errors=\"1\" skipped=\"0\" failures=\"0\"");
        test("ran", "SkippedTest");
        report("ran", "p.SkippedTest", "tests=\"2\" errors=\"0\" skipped=\"2\" failures=\"0\"");
        test("ran", "EmptyTest");
        report("ran", "p.EmptyTest", "tests=\"0\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        test("ran", "LeftOutTest");

        Named named = ModuleTests.elsewhere(root).get("FA1");

        assertThat(named.passed()).containsExactly("ran/PassedTest");
        assertThat(named.notRun()).isEmpty();
        assertThat(ModuleTests.naming(root).get("FA1")).hasSize(6);
    }

    @Test
    void of_a_module_that_did_not_run_it_is_said_so() throws IOException {
        test("stood", "OneTest");
        // the faults of a module are a run of their own
        report("stood", "p.faults.CrashTest", "tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        Named named = ModuleTests.elsewhere(root).get("FA1");

        assertThat(named.passed()).isEmpty();
        assertThat(named.notRun()).containsExactly("stood/OneTest");
    }

    private void test(String module, String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(module).resolve("src/test/java/p"));
        Files.writeString(folder.resolve(name + ".java"), "@DisplayName(\"FA1: it holds\") class " + name + " {}");
    }

    private void report(String module, String className, String numbers) throws IOException {
        Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        Files.writeString(
                folder.resolve("TEST-" + className + ".xml"),
                "<?xml version=\"1.0\"?>\n<testsuite version=\"3.0.2\" name=\"" + className + "\" time=\"1.0\" "
                        + numbers + ">\n</testsuite>\n");
    }
}
