package org.suppliercompliance.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.embedded.ServerProcess;

/**
 * The program of the broker's JVM. It is also the guard of a suite that somebody watches: when the launcher dies
 * without a word, as under kill -9, it ends the other processes and then itself.
 */
final class BrokerProgram {
    private BrokerProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path suite = Path.of(arguments[3]);
        long owner = Long.parseLong(arguments[4]);
        if (owner > 0) {
            ProcessHandle.of(owner)
                    .ifPresentOrElse(process -> process.onExit().thenRun(() -> endSuite(suite)), () -> endSuite(suite));
        }
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-kafka"));
        new CountDownLatch(1).await();
    }

    private static void endSuite(Path suite) {
        new ProcessList(suite.resolve("processes"))
                .living().values().stream()
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .forEach(process -> ServerProcess.signal(process, "TERM"));
        EmbeddedPostgresServer.stopLeftover(suite.resolve("postgresql"));
        System.exit(0);
    }
}
