package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small file system of its own, in memory, that can be filled to the last byte and emptied. */
final class FullDisk implements AutoCloseable {
    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; nothing where the rights to do so are missing. */
    static Optional<FullDisk> mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=0700", "tmpfs", folder.toString())
                ? Optional.of(new FullDisk(folder))
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** Writes until nothing more fits; answers how many bytes that took. */
    long fill() throws IOException {
        byte[] block = new byte[4096];
        long written = 0;
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(block);
                written += block.length;
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() >= block.length) {
                throw full;
            }
            return written;
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!run("umount", "-l", folder.toString())) {
            throw new IOException("cannot be unmounted: " + folder);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
