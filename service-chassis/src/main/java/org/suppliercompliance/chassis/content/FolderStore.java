package org.suppliercompliance.chassis.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A folder. Received bodies and kept content lie in it side by side, so that keeping is one rename. */
@ApplicationScoped
@Typed({FolderStore.class, NamedStore.class})
public class FolderStore implements NamedStore {
    static final String NAME = "folder";

    private static final Logger LOG = Logger.getLogger(FolderStore.class);

    private final Path kept;
    private final boolean warned;

    FolderStore(ContentSettings settings, @ConfigProperty(name = "chassis.mode") String mode) {
        this.kept = Path.of(settings.folder()).resolve("content");
        this.warned = mode.equals("production") && settings.store().equals(NAME);
    }

    void warn(@Observes StartupEvent start) {
        if (warned && kept.startsWith(Path.of(System.getProperty("java.io.tmpdir")))) {
            LOG.warnf("content is kept in %s, which the system may empty: set chassis.content.folder", kept);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void keep(SpooledContent content) {
        Path target = path(content.sha256());
        try {
            Path folder = folder(content.sha256());
            boolean first = Files.notExists(folder);
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(content.path(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // Over whatever is there: it is the same content, and a file that was torn by a crash is whole again.
            Files.move(content.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // the name is on disk as well before anybody is told that it is kept
            force(folder);
            if (first) {
                force(kept);
            }
        } catch (IOException e) {
            throw IncomingFolder.noRoom(e);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
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
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return kept.resolve(sha256.substring(0, 2));
    }
}
