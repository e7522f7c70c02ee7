package org.suppliercompliance.notification.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up the names that an authority registered, a few at a time and each once, however many ask for it. A look-up cannot be ended from
 * outside: one that hangs holds up the names of its own authority and nobody else's.
 */
final class HostLookups {
    /** Leaves time for an answer within {@code chassis.limits.answer-within}. */
    private static final int PATIENCE_SECONDS = 3;

    private static final int AT_ONCE = 8;
    private static final int WAITING = 64;
    private static final int IDLE_SECONDS = 30;

    private final AddressResolver resolver;
    private final Map<String, ExecutorService> threads = new ConcurrentHashMap<>();
    private final Map<Lookup, Future<List<InetAddress>>> running = new ConcurrentHashMap<>();

    private record Lookup(String authority, String host) {}

    HostLookups(AddressResolver resolver) {
        this.resolver = resolver;
    }

    /** The addresses of the host; a name that finds no room in time is not known. */
    List<InetAddress> resolve(String authority, String host) throws UnknownHostException {
        try {
            return running.computeIfAbsent(new Lookup(authority, host), this::start)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    private Future<List<InetAddress>> start(Lookup lookup) {
        return threads.computeIfAbsent(lookup.authority(), authority -> threads())
                .submit(() -> {
                    try {
                        return resolver.resolve(lookup.host());
                    } finally {
                        running.remove(lookup);
                    }
                });
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), runnable -> {
                    Thread thread = new Thread(runnable, "webhook-lookup");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    void close() {
        threads.values().forEach(ExecutorService::shutdownNow);
    }
}
