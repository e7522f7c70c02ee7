package org.suppliercompliance.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.embedded.Ports;

/** The Kafka broker in a JVM of its own, so that it can be stopped, killed and brought back while the services run. */
public final class BrokerProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final ManagedProcess process;
    private final Repository repository;
    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Path suite;
    private long owner;

    BrokerProcess(
            ManagedProcess process, Repository repository, Path directory, int port, int controllerPort, Path suite) {
        this.process = process;
        this.repository = repository;
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.suite = suite;
    }

    /** Lets the broker's JVM end the suite when the process with this id is gone, however it went. */
    void guard(long pid) {
        owner = pid;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the broker and returns when its topics are there. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Stops the broker in order. */
    public void stop() {
        process.stop();
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    void launch() {
        if (process.isAlive()) {
            return;
        }
        Taken.check(port, "Kafka");
        Taken.check(controllerPort, "Kafka's controller");
        process.start(
                List.of(
                        Repository.java().toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        repository.launcherClassPath(),
                        BrokerProgram.class.getName(),
                        directory.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort),
                        suite.toString(),
                        Long.toString(owner)),
                repository.root());
    }

    void awaitReady() {
        boolean listening =
                Waiting.until(() -> !process.isAlive() || Ports.isAnswering(port), READY_WITHIN) && process.isAlive();
        if (!listening) {
            throw new SuiteFailure("Kafka did not start: " + process.lastWords());
        }
        KafkaBroker.createTopics(bootstrapServers(), KafkaBroker.TOPICS, 3);
    }

    ManagedProcess process() {
        return process;
    }
}
