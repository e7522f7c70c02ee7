package org.suppliercompliance.chassis.content;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.suppliercompliance.chassis.limits.ReadingTime;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/** Files on their way out. A slow reader holds a thread: only so many on each replica, so many of one organisation, and only so long. */
@ApplicationScoped
@Unremovable
class Downloads {

    private final CurrentVertxRequest current;
    private final CurrentCaller caller;
    private final Map<String, Integer> ofOne = new HashMap<>();
    private final int most;
    private final int mostOfOne;
    private int all;

    Downloads(
            CurrentVertxRequest current,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads", defaultValue = "48") int threads) {
        this.most = Math.max(1, threads / 4);
        this.mostOfOne = Math.max(1, most / 3);
        this.current = current;
        this.caller = caller;
    }

    /** Takes a turn for the request that runs, which ends with it; 429 when its organisation has too many, 503 when all together have. */
    void begin() {
        String reader = caller.get().share();
        take(reader);
        RoutingContext request = current.getCurrent();
        long timer = ReadingTime.begin(request);
        request.addEndHandler(ignored -> {
            request.vertx().cancelTimer(timer);
            giveBack(reader);
        });
    }

    private synchronized void take(String reader) {
        if (ofOne.getOrDefault(reader, 0) >= mostOfOne) {
            throw refused(
                    StandardProblem.TOO_MANY_REQUESTS,
                    mostOfOne + " files are being read for this organisation: no more at a time.");
        }
        if (all >= most) {
            throw refused(StandardProblem.UNAVAILABLE, "Too many files are being read at the moment.");
        }
        all++;
        ofOne.merge(reader, 1, Integer::sum);
    }

    private synchronized void giveBack(String reader) {
        all--;
        ofOne.computeIfPresent(reader, (one, count) -> count == 1 ? null : count - 1);
    }

    private static ProblemException refused(StandardProblem problem, String why) {
        return new ProblemException(problem, why).withHeader("Retry-After", "10");
    }
}
