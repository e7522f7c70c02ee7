package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.local.MavenBuild;
import org.suppliercompliance.local.Repository;

/** The version before this one: its revision stands in {@code older-version.txt} and is in this clone; it is built in a checkout of its own. */
final class OlderVersion {
    private static final String WITHOUT = "without=";
    private static final Path NAMED = Path.of("older-version.txt");

    private final Path root;
    private final String commit;
    private final List<String> known;

    private OlderVersion(Path root, String commit, List<String> known) {
        this.root = root;
        this.commit = commit;
        this.known = known;
    }

    /** Empty where its history is not, as in a shallow clone or an archive. */
    static Optional<OlderVersion> find() throws IOException, InterruptedException {
        Path root = Repository.find().root();
        String named = System.getProperty(
                "faults.older",
                Files.readAllLines(NAMED).stream()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .orElseThrow());
        List<String> words = List.of(named.split(" "));
        return git(root, "rev-parse", "--verify", "--quiet", words.get(0) + "^{commit}")
                .map(commit -> new OlderVersion(root, commit, words.subList(1, words.size())));
    }

    /** As people know it: the first digits of its commit. */
    String name() {
        return commit.substring(0, 9);
    }

    /** Whether its cursors are of no use to another version: it took the wording of its statements into them. */
    boolean hasOwnCursors() {
        return known.contains("own-cursors");
    }

    /** Whether it takes more than its own setting to go back to it: Flyway refused what the setting would have let pass. */
    boolean hasStrictHistory() {
        return known.contains("strict-history");
    }

    /** Settings of the local suite that it does not know, and refuses for that. */
    List<String> unknownSettings() {
        return known.stream()
                .filter(word -> word.startsWith(WITHOUT))
                .map(word -> word.substring(WITHOUT.length()))
                .toList();
    }

    /** Its checkout with the packaged services; made once and kept. */
    Repository built() throws IOException, InterruptedException {
        Path checkout = FaultBench.TARGET.resolve("older-version").resolve(commit);
        if (git(checkout, "rev-parse", "HEAD").filter(commit::equals).isEmpty()) {
            Folders.delete(checkout);
            Files.createDirectories(checkout.getParent());
            done(root, "clone", "--quiet", "--shared", "--no-checkout", root.toString(), checkout.toString());
            done(checkout, "checkout", "--quiet", "--detach", commit);
        }
        Repository repository = new Repository(checkout);
        MavenBuild build = new MavenBuild(repository, FaultBench.TARGET.resolve("older-version.log"));
        if (build.isNeeded()) {
            build.run(line -> {});
        }
        return repository;
    }

    private static void done(Path in, String... arguments) throws IOException, InterruptedException {
        if (git(in, arguments).isEmpty()) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + " failed");
        }
    }

    /** What git says; empty when it fails, or is not there. */
    private static Optional<String> git(Path in, String... arguments) throws IOException, InterruptedException {
        if (!Files.isDirectory(in)) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git;
        try {
            git = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    }
}
