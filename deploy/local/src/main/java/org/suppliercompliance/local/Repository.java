package org.suppliercompliance.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where things lie in a checkout. */
public record Repository(Path root) {
    /** The services in the order they are shown. */
    public static final List<String> SERVICES = List.of("supplier", "criteria", "audit", "notification");

    public Repository {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout around the current directory, or the one named by {@code suite.root}. */
    public static Repository find() {
        String named = System.getProperty("suite.root");
        Path at =
                Path.of(named == null ? System.getProperty("user.dir") : named).toAbsolutePath();
        while (at != null) {
            if (Files.isRegularFile(at.resolve("mvnw")) && Files.isDirectory(at.resolve("deploy/local"))) {
                return new Repository(at);
            }
            at = at.getParent();
        }
        throw new SuiteFailure("Not inside a checkout of the suite: no mvnw above " + System.getProperty("user.dir"));
    }

    Path module(String service) {
        return root.resolve(service + "-service");
    }

    Path serviceJar(String service) {
        return module(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path mailSinkJar() {
        return root.resolve("deploy/local/target/mail-sink/mail-sink.jar");
    }

    /** The class path of the launcher itself, for the processes whose programs it carries. */
    String launcherClassPath() {
        Path written = root.resolve("deploy/local/target/launcher.classpath");
        if (!Files.exists(written)) {
            return System.getProperty("java.class.path");
        }
        try {
            return root.resolve("deploy/local/target/classes")
                    + File.pathSeparator
                    + Files.readString(written).strip();
        } catch (IOException e) {
            throw new SuiteFailure("Cannot read " + written, e);
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
