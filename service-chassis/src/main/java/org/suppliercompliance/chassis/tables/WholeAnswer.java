package org.suppliercompliance.chassis.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.limits.ReadingTime;
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
        return whole(answer, () -> longTurn(reader));
    }

    /** Guards what writes the answer; to be called while the request is at hand. */
    public static StreamingOutput of(StreamingOutput answer) {
        return whole(answer, WholeAnswer::turn);
    }

    /** @param turns takes a turn, and answers what gives it back: before the reader can see that the answer is over, so that its next finds room */
    private static StreamingOutput whole(StreamingOutput answer, Supplier<Runnable> turns) {
        RoutingContext context =
                CDI.current().select(CurrentVertxRequest.class).get().getCurrent();
        HttpServerRequest request = context.request();
        return out -> {
            Runnable turn = turns.get();
            long timer = ReadingTime.begin(context);
            try {
                write(answer, out, turn);
            } catch (IOException | RuntimeException e) {
                if (request.response().closed()) {
                    LOG.debug("nobody waits for this table any more", e);
                    return;
                }
                breakOff(request);
                throw e;
            } finally {
                context.vertx().cancelTimer(timer);
            }
        };
    }

    private static void write(StreamingOutput answer, OutputStream out, Runnable turn) throws IOException {
        try {
            answer.write(out);
        } finally {
            turn.run();
        }
    }

    private static Runnable turn() {
        if (!READERS.tryAcquire()) {
            throw new ProblemException(StandardProblem.UNAVAILABLE, "Too many tables are being read at the moment.")
                    .withHeader("Retry-After", "10");
        }
        return READERS::release;
    }

    private static Runnable longTurn(String reader) {
        if (!LONG_READERS.add(reader)) {
            throw new ProblemException(
                            StandardProblem.TOO_MANY_REQUESTS,
                            "Another long table is being read for this organisation: one at a time.")
                    .withHeader("Retry-After", "10");
        }
        try {
            Runnable turn = turn();
            return () -> {
                turn.run();
                LONG_READERS.remove(reader);
            };
        } catch (ProblemException full) {
            LONG_READERS.remove(reader);
            throw full;
        }
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
