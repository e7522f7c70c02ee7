package org.suppliercompliance.chassis.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Counts the requests that wait for one of the threads: a queue without a bound serves everybody too late. The framework's own queue
 * counts nothing unless it is bounded, and bounded it refuses the loops' work as well.
 */
@ApplicationScoped
class WaitingRequests {
    private static final String PLACE = WaitingRequests.class.getName();

    private final int most;
    private final CurrentVertxRequest request;
    private final AtomicInteger waiting = new AtomicInteger();

    WaitingRequests(Limits limits, CurrentVertxRequest request) {
        this.most = limits.waiting();
        this.request = request;
    }

    boolean isFull() {
        return waiting.get() >= most;
    }

    /** Takes a place until a thread begins with the request or it ends without one; false when there is none. */
    boolean join(RoutingContext context) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return false;
        }
        context.put(PLACE, new AtomicBoolean(true));
        return true;
    }

    /** The first of a request that a thread does once it knows the caller. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void begin() {
        leave(request.getCurrent());
    }

    void leave(RoutingContext context) {
        AtomicBoolean place = context.get(PLACE);
        if (place != null && place.compareAndSet(true, false)) {
            waiting.decrementAndGet();
        }
    }

    static ProblemException overloaded() {
        return new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "Too many requests wait to be served. Nothing was done; send it again.")
                .withHeader("Retry-After", "1");
    }
}
