package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName(
            "A run without a fitting archive leaves one behind, the next one uses it, and a new build makes it anew")
    void made_used_and_made_anew() throws Exception {
        Path program = Files.writeString(directory.resolve("program.jar"), "a program");
        ClassArchive archive = ClassArchive.of(directory, "audit");
        assertTrue(archive.file()
                .getFileName()
                .toString()
                .startsWith("audit-" + Runtime.version().feature()));
        assertTrue(archive.options(program).get(0).endsWith(archive.file().toString()));

        ClassArchive old = new ClassArchive(archive.file(), 17);
        assertEquals(List.of("-XX:ArchiveClassesAtExit=" + archive.file(), "-Xlog:disable"), old.options(program));
        Files.writeString(archive.file(), "classes");
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().minusSeconds(60)));
        assertEquals(
                "-XX:SharedArchiveFile=" + archive.file(), old.options(program).get(0));
        assertEquals(
                "-XX:AOTCache=" + archive.file(),
                new ClassArchive(archive.file(), 25).options(program).get(0));

        Files.setLastModifiedTime(program, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(
                "-XX:ArchiveClassesAtExit=" + archive.file(),
                old.options(program).get(0));
        assertFalse(Files.exists(archive.file()));
    }
}
