package org.suppliercompliance.chassis.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/**
 * A long answer that is written while it is read: it comes whole, or the connection breaks. Ended in good order, or with a problem
 * behind its rows, half a table would look like a whole one.
 */
public final class WholeAnswer {
    private static final Logger LOG = Logger.getLogger(WholeAnswer.class);
    /** A slow reader holds a thread: only so many at a time on each replica. */
    private static final Semaphore READERS = new Semaphore(12);

    /** Who reads a long one on this replica now: an organisation's second would take from the others. */
    private static final Set<String> LONG_READERS = ConcurrentHashMap.newKeySet();

    private WholeAnswer() {}

    /** As {@link #of}, for an answer of many pages: one at a time for each organisation, or person of none. */
    public static StreamingOutput ofMany(StreamingOutput answer) {
        String reader = CDI.current().select(CurrentCaller.class).get().get().share();
        StreamingOutput guarded = of(answer);
        return out -> {
            if (!LONG_READERS.add(reader)) {
                throw new ProblemException(
                                StandardProblem.TOO_MANY_REQUESTS,
                                "Another long table is being read for this organisation: one at a time.")
                        .withHeader("Retry-After", "10");
            }
            try {
                guarded.write(out);
            } finally {
                LONG_READERS.remove(reader);
            }
        };
    }

    /** Guards what writes the answer; to be called while the request is at hand. */
    public static StreamingOutput of(StreamingOutput answer) {
        HttpServerRequest request = CDI.current()
                .select(CurrentVertxRequest.class)
                .get()
                .getCurrent()
                .request();
        return out -> {
            if (!READERS.tryAcquire()) {
                throw new ProblemException(StandardProblem.UNAVAILABLE, "Too many tables are being read at the moment.")
                        .withHeader("Retry-After", "10");
            }
            try {
                answer.write(out);
            } catch (IOException | RuntimeException e) {
                if (request.response().closed()) {
                    LOG.debug("nobody waits for this table any more", e);
                    return;
                }
                breakOff(request);
                throw e;
            } finally {
                READERS.release();
            }
        };
    }

    private static void breakOff(HttpServerRequest request) {
        try {
            // What is written after this goes nowhere; before, it could still get out.
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the connection of a broken table did not close", e);
        }
    }
}
