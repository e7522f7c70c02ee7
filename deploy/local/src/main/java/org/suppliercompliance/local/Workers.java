package org.suppliercompliance.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few threads for work that mostly waits. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "suite");
        thread.setDaemon(true);
        return thread;
    });

    CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, pool);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
