package org.suppliercompliance.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs once per working directory, whatever number of JVMs ask at the same time. */
final class PostgresBinaries {
    /** Held for good: the log manager forgets the level of a logger nobody refers to. */
    private static final Logger RESOLVER = Logger.getLogger("io.zonky.test");

    static {
        RESOLVER.setLevel(Level.WARNING);
    }

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}. */
    static Path unpackedUnder(Path workingDirectory) {
        try {
            byte[] archive = archive();
            Path home = workingDirectory.resolve("postgresql-" + fingerprint(archive));
            Files.createDirectories(workingDirectory);
            Path lock = workingDirectory.resolve("postgresql.lock");
            // the monitor guards threads, the file lock guards other JVMs: one JVM may not lock a file twice
            synchronized (PostgresBinaries.class) {
                try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    if (held.isValid() && !Files.isExecutable(home.resolve("bin/postgres"))) {
                        Path fresh = Files.createTempDirectory(workingDirectory, "unpacking");
                        extract(archive, fresh);
                        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            }
            return home;
        } catch (IOException e) {
            throw new ServerException("PostgreSQL could not be unpacked under " + workingDirectory, e);
        }
    }

    private static byte[] archive() throws IOException {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.contains("mac") ? "Darwin" : name.contains("win") ? "Windows" : "Linux";
        String architecture = System.getProperty("os.arch", "");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(architecture) ? "x86_64" : architecture)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new ServerException("No PostgreSQL is packed for " + system + " on " + architecture, e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(byte[] archive, Path into) throws IOException {
        Path root = into.toAbsolutePath().normalize();
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("An entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, entry, target);
                }
            }
        }
        // readable by the user namespace PostgreSQL runs in when the caller is root
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
