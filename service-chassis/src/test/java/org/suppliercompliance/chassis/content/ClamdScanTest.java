package org.suppliercompliance.chassis.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.content.TinyClamd;

class ClamdScanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    @Test
    @DisplayName("FG12: a virus anywhere in the file is named, and what is harmless passes")
    void a_virus_is_named() throws IOException {
        try (TinyClamd clamd = new TinyClamd()) {
            ClamdScan scan = new ClamdScan(clamd.address(), PATIENCE);
            String harmless = "0123456789".repeat(20_000);
            assertEquals(Optional.empty(), scan.find(file(harmless)));
            assertEquals(
                    Optional.of("Eicar-Test-Signature"), scan.find(file(harmless + SampleFiles.eicar() + harmless)));
        }
    }

    @Test
    @DisplayName("FG12: a scanner that is away or silent is 503, to be tried again")
    void nothing_is_kept_unseen() throws IOException {
        Path file = file("harmless");
        String away;
        try (TinyClamd clamd = new TinyClamd()) {
            away = clamd.address();
        }
        requireAway(new ClamdScan(away, PATIENCE), file);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            requireAway(new ClamdScan("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(50)), file);
        }
    }

    private static void requireAway(ClamdScan scan, Path file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> scan.find(file));
        assertEquals(StandardProblem.UNAVAILABLE, refused.type());
        assertEquals("30", refused.headers().get("Retry-After"));
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @DisplayName("an address without a host or a port is told in one line that names the setting")
    @ValueSource(strings = {"clamd", "clamd:", "clamd:0", "clamd:65536", ":3310", "tcp://clamd:3310"})
    void an_address_that_is_none(String address) {
        ConfigurationException refused =
                assertThrows(ConfigurationException.class, () -> new ClamdScan(address, PATIENCE));
        assertEquals(
                "cannot start: chassis.content.clamd is \"" + address + "\": host:port is expected",
                refused.getMessage());
    }
}
