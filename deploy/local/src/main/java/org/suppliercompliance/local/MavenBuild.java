package org.suppliercompliance.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Builds the services when they were never built or when a source is newer than what was built. */
public final class MavenBuild {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)]");

    private final Repository repository;
    private final Path log;

    /** @param log gets what Maven says */
    public MavenBuild(Repository repository, Path log) {
        this.repository = repository;
        this.log = log;
    }

    public boolean isNeeded() {
        Path chassis = repository.root().resolve("service-chassis/src/main");
        return Repository.SERVICES.stream().anyMatch(service -> {
            Path jar = repository.serviceJar(service);
            if (!Files.exists(jar)) {
                return true;
            }
            FileTime built = modified(jar);
            return isNewer(repository.module(service).resolve("src/main"), built)
                    || isNewer(repository.module(service).resolve("pom.xml"), built)
                    || isNewer(chassis, built)
                    || isNewer(repository.root().resolve("pom.xml"), built);
        });
    }

    /** Runs Maven; says what it is at, line by line. */
    public void run(Consumer<String> progress) {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new SuiteFailure("Building needs a JDK (17 or newer); " + System.getProperty("java.home")
                    + " is a JRE without a compiler. Install a JDK or set JAVA_HOME.");
        }
        String modules = String.join(
                ",",
                Repository.SERVICES.stream()
                        .map(service -> service + "-service")
                        .toList());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(List.of(
                            repository.root().resolve("mvnw").toString(),
                            "-B",
                            "-ntp",
                            "package",
                            "-Dmaven.test.skip=true",
                            "-pl",
                            modules,
                            "-am"))
                    .directory(repository.root().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process maven = builder.start();
            var ending = new Thread(maven::destroy, "stop-build");
            Runtime.getRuntime().addShutdownHook(ending);
            try (BufferedReader output = maven.inputReader();
                    var copy = Files.newBufferedWriter(log)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    copy.write(line);
                    copy.newLine();
                    Matcher module = MODULE.matcher(line);
                    if (module.find()) {
                        progress.accept("building " + module.group(2) + "/" + module.group(3) + ": " + module.group(1));
                    }
                }
            }
            int code = maven.waitFor();
            Runtime.getRuntime().removeShutdownHook(ending);
            if (code != 0) {
                throw new SuiteFailure("The build failed; see " + log);
            }
        } catch (IOException e) {
            throw new SuiteFailure("Maven could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted", e);
        }
    }

    private static boolean isNewer(Path tree, FileTime than) {
        if (!Files.exists(tree)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> modified(file).compareTo(than) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // gone between listing and asking, as editors' files go
            return FileTime.fromMillis(0);
        }
    }
}
