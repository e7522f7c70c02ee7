package org.suppliercompliance.chassis.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** A folder. Received bodies and kept content lie in it side by side, so that keeping is one rename. */
@ApplicationScoped
public class FolderStore implements ContentStore {
    private static final int BUFFER = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(FolderStore.class);

    private final Path kept;
    private final Path incoming;
    private final boolean production;

    FolderStore(ContentSettings settings, @ConfigProperty(name = "chassis.mode") String mode) {
        this.production = mode.equals("production");
        Path folder = Path.of(settings.folder());
        this.kept = folder.resolve("content");
        this.incoming = folder.resolve("incoming");
    }

    /** What a crash left half received is forgotten after a day: nobody waits for it any more. */
    void sweep(@Observes StartupEvent start) {
        if (production && kept.startsWith(Path.of(System.getProperty("java.io.tmpdir")))) {
            LOG.warnf("content is kept in %s, which the system may empty: set chassis.content.folder", kept);
        }
        if (!Files.isDirectory(incoming)) {
            return;
        }
        long before = System.currentTimeMillis() - Duration.ofDays(1).toMillis();
        try (Stream<Path> parts = Files.list(incoming)) {
            parts.filter(part -> part.toFile().lastModified() < before).forEach(FolderStore::deleteFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SpooledContent receive(InputStream body, long limit) {
        Path path = null;
        boolean whole = false;
        try {
            Files.createDirectories(incoming);
            path = Files.createTempFile(incoming, "body-", ".part");
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
                deleteFile(path);
            }
        }
    }

    /** 413, and the connection ends: the rest of the body is not read. */
    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                        StandardProblem.PAYLOAD_TOO_LARGE, "The content may have at most " + limit + " bytes.")
                .withHeader("Connection", "close");
    }

    @Override
    public void keep(SpooledContent content) {
        Path target = path(content.sha256());
        try {
            Files.createDirectories(target.getParent());
            try (FileChannel channel = FileChannel.open(content.path(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // Over whatever is there: it is the same content, and a file that was torn by a crash is whole again.
            Files.move(content.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the store has lost " + sha256, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String sha256) {
        deleteFile(path(sha256));
    }

    private Path path(String sha256) {
        return kept.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void deleteFile(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
