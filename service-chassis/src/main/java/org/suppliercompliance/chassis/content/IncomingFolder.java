package org.suppliercompliance.chassis.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Where bodies come to disk, whatever store keeps them afterwards. */
@ApplicationScoped
public class IncomingFolder {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    IncomingFolder(ContentSettings settings) {
        this.folder = Path.of(settings.folder()).resolve("incoming");
    }

    /** What a crash left half received is forgotten after a day: nobody waits for it any more. */
    void sweep(@Observes StartupEvent start) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        long before = System.currentTimeMillis() - Duration.ofDays(1).toMillis();
        try (Stream<Path> parts = Files.list(folder)) {
            parts.filter(part -> part.toFile().lastModified() < before).forEach(IncomingFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Receives a body of at most so many bytes, hashed on the way; beyond the limit it is 413. */
    SpooledContent receive(InputStream body, long limit) {
        Path path = null;
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            path = Files.createTempFile(folder, "body-", ".part");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            try (OutputStream out = Files.newOutputStream(path)) {
                byte[] buffer = new byte[BUFFER];
                int count;
                while ((count = body.read(buffer)) >= 0) {
                    bytes += count;
                    if (bytes > limit) {
                        throw tooLarge(limit);
                    }
                    digest.update(buffer, 0, count);
                    out.write(buffer, 0, count);
                }
            }
            whole = true;
            return new SpooledContent(path, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } finally {
            if (!whole && path != null) {
                delete(path);
            }
        }
    }

    /** 413, and the connection ends: the rest of the body is not read. */
    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                        StandardProblem.PAYLOAD_TOO_LARGE, "The content may have at most " + limit + " bytes.")
                .withHeader("Connection", "close");
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
