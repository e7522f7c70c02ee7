package org.suppliercompliance.chassis.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.metrics.RequestMetrics;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Problems;

/**
 * Answers with 503 what has no answer in time, whatever its thread waits for: a database that stands still keeps the thread until the
 * driver gives the connection up, but not the caller. What the thread finds out afterwards is not said any more. What became of a write is
 * open then, and the answer says so: the same key, sent again, meets the first try (409 while it is at work, its own answer when it has
 * ended), and an act is seen by the resource's new ETag.
 */
@ApplicationScoped
class AnswerDeadline {
    private static final Logger LOG = Logger.getLogger(AnswerDeadline.class);
    private static final String ANSWER = AnswerDeadline.class.getName();

    /** Who answers: the first who wants to. */
    private enum By {
        NOBODY,
        THREAD,
        TIMER
    }

    private static final long LOOK_MILLIS = 250;

    private final long nanos;
    private final Vertx vertx;
    private final CurrentVertxRequest current;
    private final Problems.Prepared late;
    /** The requests that have no answer, in the order in which they came. A timer for each would cost more than the rest of this. */
    private final Set<Waiting> open = new LinkedHashSet<>();

    private record Waiting(RoutingContext request, Context eventLoop, long since) {
        /** Each is itself: the set looks for the same one again. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    AnswerDeadline(Limits limits, Vertx vertx, CurrentVertxRequest current, Problems problems) {
        this.nanos = limits.answerWithin().toNanos();
        this.vertx = vertx;
        this.current = current;
        this.late = problems.prepared(Diagnosis.unavailable());
    }

    /** A request comes in. */
    void start(RoutingContext request) {
        request.put(ANSWER, new AtomicReference<>(By.NOBODY));
        Waiting waiting = new Waiting(request, vertx.getOrCreateContext(), System.nanoTime());
        synchronized (open) {
            open.add(waiting);
        }
        request.addEndHandler(ignored -> answered(waiting));
    }

    @PostConstruct
    void look() {
        vertx.setPeriodic(LOOK_MILLIS, ignored -> {
            for (Waiting waiting = late(); waiting != null; waiting = late()) {
                Waiting tooLate = waiting;
                waiting.eventLoop().runOnContext(now -> end(tooLate.request()));
            }
        });
    }

    private void answered(Waiting waiting) {
        synchronized (open) {
            open.remove(waiting);
        }
    }

    /** The first who has waited for too long; asked for it once. */
    private @Nullable Waiting late() {
        synchronized (open) {
            Waiting first = open.isEmpty() ? null : open.iterator().next();
            if (first == null || System.nanoTime() - first.since() < nanos) {
                return null;
            }
            open.remove(first);
            return first;
        }
    }

    private void end(RoutingContext request) {
        if (!request.response().headWritten() && isUpTo(request, By.TIMER)) {
            LOG.warnf(
                    "no answer within %d ms to %s, correlation id %s",
                    nanos / 1_000_000,
                    operation(request.request()),
                    request.response().headers().get(HttpGuard.CORRELATION_HEADER));
            late.send(request.request());
        }
    }

    /** As the resource declares it: an address as it was asked for may be a secret. */
    private static String operation(HttpServerRequest request) {
        String path = RequestMetrics.template(request);
        return path == null ? request.method().name() : request.method().name() + " " + path;
    }

    /** A stream begins when there is something to tell, a file ends when its sender is done, and some acts take as long as they take. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void begin(ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (Turns.isStream(operation)
                || method != null
                        && (method.isAnnotationPresent(BodyLimit.class)
                                || method.isAnnotationPresent(AnsweredWhenDone.class))) {
            isUpTo(current.getCurrent(), By.THREAD);
        }
    }

    /** Before the first byte of an answer, or of the stream that it begins. */
    @ServerResponseFilter
    void answer() {
        RoutingContext request = current.getCurrent();
        if (!isUpTo(request, By.THREAD)) {
            // nothing is left to be done for it
            ResteasyReactiveRequestContext work = CurrentRequestManager.get();
            work.setPosition(work.getHandlers().length);
        }
    }

    /** Whether it is up to this one: nobody else has begun to answer. */
    private static boolean isUpTo(RoutingContext request, By by) {
        AtomicReference<By> answer = request.get(ANSWER);
        return answer == null || answer.compareAndSet(By.NOBODY, by) || answer.get() == by;
    }
}
