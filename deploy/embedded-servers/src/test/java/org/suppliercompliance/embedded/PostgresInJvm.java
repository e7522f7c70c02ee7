package org.suppliercompliance.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that holds a PostgreSQL until somebody ends it. */
final class PostgresInJvm {
    private PostgresInJvm() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = EmbeddedPostgresServer.start(
                PostgresSettings.fast(Path.of(arguments[0]), EmbeddedPostgresServerTest.PROGRAMS)
                        .onPort(Integer.parseInt(arguments[1])));
        System.out.println(server.pid());
        new CountDownLatch(1).await();
    }
}
