package org.suppliercompliance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL wrote about itself into its data directory. */
record PostmasterFile(ProcessHandle process, int port) {

    /** The living server of this data directory, if there is one. */
    static Optional<PostmasterFile> living(Path data) {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException none) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        int port = Integer.parseInt(lines.get(3).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgres(process))
                .map(process -> new PostmasterFile(process, port));
    }

    /** After a kill the id may belong to another program by now, which must not be touched. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .or(process.info()::commandLine)
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
