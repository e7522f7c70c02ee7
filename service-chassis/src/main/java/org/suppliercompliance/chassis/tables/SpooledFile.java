package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A request body on disk, until it is in the database: a slow client must not hold a transaction open, and a large file must
 * not fill the memory.
 */
public record SpooledFile(Path path, long bytes, byte[] digest) implements AutoCloseable, TableRows.Content {
    /** Reads the body to its end; whoever asks closes the file, which deletes it. */
    public static SpooledFile of(InputStream body) {
        Path path = null;
        try {
            path = Files.createTempFile("import-", ".part");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (DigestInputStream in = new DigestInputStream(body, digest);
                    OutputStream out = Files.newOutputStream(path)) {
                bytes = in.transferTo(out);
            }
            return new SpooledFile(path, bytes, digest.digest());
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    @Override
    public InputStream stream() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
