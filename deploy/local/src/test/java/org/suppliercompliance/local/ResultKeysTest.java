package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.embedded.LocalIssuer;

class ResultKeysTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName(
            "The key that signs results is made once, for its owner's eyes only, and audit-service alone is told of it")
    void made_once() throws Exception {
        var settings = LocalSuiteSettings.forTests(directory);
        var configuration = new ServiceConfiguration(settings, settings.ports(), LocalIssuer.in(directory));
        Path file = Path.of(configuration.of("audit").get("audit.portable-results.keys"));
        byte[] made = Files.readAllBytes(file);

        Path afterRestart = Path.of(new ServiceConfiguration(settings, settings.ports(), LocalIssuer.in(directory))
                .of("audit")
                .get("audit.portable-results.keys"));

        assertArrayEquals(made, Files.readAllBytes(afterRestart));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(configuration.of("criteria").containsKey("audit.portable-results.keys"));
    }
}
