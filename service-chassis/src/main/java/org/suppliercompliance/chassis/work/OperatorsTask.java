package org.suppliercompliance.chassis.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** What an operator asks for and does not wait for: an answer that takes longer than a connection may be silent is lost. */
public final class OperatorsTask {
    private static final Logger LOG = Logger.getLogger(OperatorsTask.class);
    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(10);

    private OperatorsTask() {}

    /**
     * Runs the work on a thread of its own and returns once it has said that it has begun. What it throws before that comes from here;
     * what it throws afterwards is logged.
     *
     * @param name of the thread, and in the log
     * @param work runs its argument once it has begun
     */
    public static void begin(String name, Consumer<Runnable> work) {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(name, work, begun), name);
        thread.setDaemon(true);
        thread.start();
        try {
            begun.get(BEGINS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new ProblemException(StandardProblem.UNAVAILABLE, "The " + name + " has not begun yet.")
                    .withHeader("Retry-After", "60");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String name, Consumer<Runnable> work, CompletableFuture<Boolean> begun) {
        try {
            work.accept(() -> begun.complete(true));
        } catch (RuntimeException | Error e) {
            if (!begun.completeExceptionally(e)) {
                LOG.errorf(e, "the %s ended early; ask for it again", name);
            }
        }
    }
}
