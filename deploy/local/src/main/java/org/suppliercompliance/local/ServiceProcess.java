package org.suppliercompliance.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One replica of a service: the packaged jar in a JVM of its own. */
public final class ServiceProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ManagedProcess process;
    private Repository repository;
    private Set<String> untold = Set.of();
    private final String service;
    private final int port;
    private final int managementPort;
    private final List<String> jvmOptions;
    private final Optional<ClassArchive> classes;
    private final Map<String, String> properties;

    ServiceProcess(
            ManagedProcess process,
            Repository repository,
            String service,
            int port,
            int managementPort,
            List<String> jvmOptions,
            Optional<ClassArchive> classes,
            Map<String, String> properties) {
        this.process = process;
        this.repository = repository;
        this.service = service;
        this.port = port;
        this.managementPort = managementPort;
        this.jvmOptions = new ArrayList<>(jvmOptions);
        this.classes = classes;
        this.properties = new LinkedHashMap<>(properties);
    }

    /** The name of the process: the service's, with a number behind for further replicas. */
    public String name() {
        return process.name();
    }

    /** As {@code http://127.0.0.1:8083}. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** As {@code http://127.0.0.1:8083/audit/v1}. */
    public String baseUrl() {
        return origin() + "/" + service + "/v1";
    }

    /** Health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort + "/q";
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return process.log();
    }

    /** Sets a configuration property for the next start. */
    public ServiceProcess property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Adds an option of the JVM for the next start, as an agent. */
    public ServiceProcess jvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    /**
     * Runs what was built in this checkout from the next start on, as of another version.
     *
     * @param unknownSettings configuration properties that it does not know, and is not told for that
     */
    public ServiceProcess builtIn(Repository checkout, Collection<String> unknownSettings) {
        repository = checkout;
        untold = Set.copyOf(unknownSettings);
        return this;
    }

    /** Starts the replica and returns when it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Ends the replica in order: it finishes the requests it has. */
    public void stop() {
        process.stop();
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP: the process keeps its connections and does nothing. */
    public void suspend() {
        process.suspend();
    }

    /** SIGCONT. */
    public void resume() {
        process.resume();
    }

    public boolean isReady() {
        return process.isAlive() && answers("/health/ready");
    }

    public void awaitReady() {
        if (!Waiting.until(() -> !process.isAlive() || answers("/health/ready"), READY_WITHIN) || !process.isAlive()) {
            throw new SuiteFailure(service + "-service did not become ready: " + process.lastWords());
        }
    }

    void launch() {
        if (process.isAlive()) {
            return;
        }
        Path jar = repository.serviceJar(service);
        if (!Files.exists(jar)) {
            throw new SuiteFailure(jar + " is missing: build the services with ./mvnw -DskipTests package");
        }
        Taken.check(port, service + "-service");
        Taken.check(managementPort, service + "-service, management");
        var command = new ArrayList<String>();
        command.add(Repository.java().toString());
        command.addAll(jvmOptions);
        classes.ifPresent(archive -> command.addAll(archive.options(jar)));
        properties.forEach((name, value) -> {
            if (!untold.contains(name)) {
                command.add("-D" + name + "=" + value);
            }
        });
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + managementPort);
        command.add("-jar");
        command.add(jar.toString());
        process.start(command, repository.root());
    }

    ManagedProcess process() {
        return process;
    }

    private boolean answers(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(managementUrl() + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted", e);
        }
    }
}
