package org.suppliercompliance.chassis.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.chassis.problem.ProblemException;

class NoRoomTest {
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Where content should be there is a file: nothing can be written there, as on a disk that is full. */
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "FA5: content for which there is no room is 503 with Retry-After, whether it comes or is to be kept, and no fault of ours or the sender's")
    void no_room() throws IOException {
        Files.createFile(folder.resolve("incoming"));
        Files.createFile(folder.resolve("content"));
        IncomingFolder incoming = new IncomingFolder(settings());
        unavailable(() -> incoming.receive(new ByteArrayInputStream(new byte[] {1}), 10));
        Path body = Files.createFile(folder.resolve("body"));
        FolderStore store = new FolderStore(settings(), "test");
        unavailable(() -> {
            store.keep(new SpooledContent(body, 0, HASH));
            return "kept";
        });
    }

    private static void unavailable(Supplier<Object> act) {
        ProblemException refused = assertThrows(ProblemException.class, act::get);
        assertEquals(503, refused.type().status());
        assertEquals("60", refused.headers().get("Retry-After"));
    }

    private ContentSettings settings() {
        return new ContentSettings() {
            @Override
            public long limit() {
                return 10;
            }

            @Override
            public String store() {
                return "folder";
            }

            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public Optional<String> clamd() {
                return Optional.empty();
            }

            @Override
            public Duration clamdTimeout() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
