package org.suppliercompliance.chassis.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow.Publisher;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Problems;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Only so many requests are worked on at a time, as many as find a connection to the database and a processor: more of them would only wait
 * for each other, and keep the processors from those who answer. The others stand in a line without a thread. Nobody joins it when it is
 * long, or when who came first has been standing for too long: who is let in is served in time.
 */
@ApplicationScoped
class Turns {
    private static final String TURN = Turns.class.getName();
    private static final int PER_PROCESSOR = 4;
    private static final long LOOK_MILLIS = 250;
    /** So many times as long as somebody has been waiting when others are kept away, and it is refused after all. */
    private static final int PATIENCE = 4;

    private final int most;
    private final int threads;
    private final int waiting;
    private final long waitingTime;
    private final long usualTime;
    private final Vertx vertx;
    private final CurrentVertxRequest current;
    private final Problems.Prepared overloaded;
    private final Set<Turn> line = new LinkedHashSet<>();
    private final Set<Turn> working = new LinkedHashSet<>();
    /** Has its turn for longer than usual: it waits for something else than a processor, and is in nobody's way but has a thread. */
    private final Set<Turn> stuck = new LinkedHashSet<>();

    Turns(
            Limits limits,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "10") int connections,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads", defaultValue = "48") int threads,
            Vertx vertx,
            CurrentVertxRequest current,
            Problems problems) {
        int usual = Math.max(connections, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        this.most = Math.min(threads, limits.atOnce().orElse(usual));
        this.threads = threads;
        this.waiting = limits.waiting();
        this.waitingTime = limits.waitingTime().toNanos();
        this.usualTime = limits.usualTime().toNanos();
        this.vertx = vertx;
        this.current = current;
        this.overloaded = problems.prepared(new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "Too many requests wait to be served. Nothing was done; send it again.")
                .withHeader("Retry-After", "1"));
    }

    private static final class Turn {
        private final RoutingContext request;
        private final Context eventLoop;
        private long since = System.nanoTime();

        Turn(RoutingContext request, Context eventLoop) {
            this.request = request;
            this.eventLoop = eventLoop;
        }

        void onEventLoop(Runnable work) {
            eventLoop.runOnContext(ignored -> {
                if (!request.response().ended()) {
                    work.run();
                }
            });
        }
    }

    @PostConstruct
    void look() {
        vertx.setPeriodic(LOOK_MILLIS, ignored -> goOn());
    }

    synchronized boolean isFull() {
        return line.size() >= waiting || !line.isEmpty() && isOlder(first(line), waitingTime);
    }

    /** Goes on with the request when its turn comes; false when it should not wait for that. */
    boolean join(RoutingContext request) {
        Turn turn = new Turn(request, vertx.getOrCreateContext());
        boolean atOnce;
        synchronized (this) {
            if (isFull()) {
                return false;
            }
            atOnce = line.isEmpty() && working.size() < most && hasThreads();
            (atOnce ? working : line).add(turn);
        }
        request.put(TURN, turn);
        if (atOnce) {
            request.next();
        } else {
            goOn();
        }
        return true;
    }

    /** The request is answered, or goes on without being in anybody's way. */
    void leave(RoutingContext request) {
        if (request.get(TURN) instanceof Turn turn) {
            synchronized (this) {
                if (!working.remove(turn) && !stuck.remove(turn) && !line.remove(turn)) {
                    return;
                }
            }
            goOn();
        }
    }

    private void goOn() {
        List<Turn> next = new ArrayList<>(1);
        List<Turn> late = new ArrayList<>(0);
        synchronized (this) {
            while (!working.isEmpty() && hasThreads() && isOlder(first(working), usualTime)) {
                Turn slow = first(working);
                working.remove(slow);
                stuck.add(slow);
            }
            while (working.size() < most && hasThreads() && !line.isEmpty()) {
                Turn turn = first(line);
                line.remove(turn);
                turn.since = System.nanoTime();
                working.add(turn);
                next.add(turn);
            }
            while (!line.isEmpty() && isOlder(first(line), PATIENCE * waitingTime)) {
                Turn turn = first(line);
                line.remove(turn);
                late.add(turn);
            }
        }
        next.forEach(turn -> turn.onEventLoop(turn.request::next));
        late.forEach(turn -> turn.onEventLoop(() -> refuse(turn.request)));
    }

    private boolean hasThreads() {
        return working.size() + stuck.size() < threads;
    }

    /** The answer to who is not let in. */
    void refuse(RoutingContext request) {
        overloaded.send(request.request());
    }

    /** A stream stays open as long as somebody listens, and has no thread. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void begin(ResourceInfo operation) {
        if (isStream(operation)) {
            leave(current.getCurrent());
        }
    }

    static boolean isStream(ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        return method != null && Publisher.class.isAssignableFrom(method.getReturnType());
    }

    /** A file or a long table is as slow as its reader: it is in nobody's way, but keeps its thread. */
    @ServerResponseFilter
    void answer(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof StreamingOutput
                && current.getCurrent().get(TURN) instanceof Turn turn) {
            synchronized (this) {
                if (working.remove(turn)) {
                    stuck.add(turn);
                }
            }
            goOn();
        }
    }

    private static boolean isOlder(Turn turn, long nanos) {
        return System.nanoTime() - turn.since > nanos;
    }

    private static Turn first(Set<Turn> turns) {
        return turns.iterator().next();
    }
}
