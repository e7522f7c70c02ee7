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
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Where bodies come to disk, whatever store keeps them afterwards. */
@ApplicationScoped
public class IncomingFolder {
    private static final int BUFFER = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(IncomingFolder.class);

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

    /** Receives a body of at most so many bytes, hashed on the way; beyond the limit it is 413, and without room for it 503. */
    SpooledContent receive(InputStream body, long limit) {
        Path path = newFile();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            byte[] buffer = new byte[BUFFER];
            int count;
            while ((count = body.read(buffer)) >= 0) {
                bytes += count;
                if (bytes > limit) {
                    throw tooLarge(limit);
                }
                digest.update(buffer, 0, count);
                write(out, buffer, count);
            }
            whole = true;
            return new SpooledContent(path, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } finally {
            if (!whole) {
                delete(path);
            }
        }
    }

    private Path newFile() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "body-", ".part");
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    /** The disk is full or away: what was sent is not at fault, and no other request is. */
    static ProblemException noRoom(IOException why) {
        LOG.warnf("content cannot be kept: %s", why);
        return new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "Content cannot be kept at the moment. Nothing was done; send it again later.")
                .withHeader("Retry-After", "60");
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
