package org.suppliercompliance.chassis.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/** This replica's own guard, per client and per tenant; the suite-wide limit is the gateway's. */
final class RateLimit {
    private final Buckets clients;
    private final Buckets tenants;
    private final CurrentCaller callers;
    private final CurrentVertxRequest request;

    RateLimit(Limits limits, CurrentCaller callers, CurrentVertxRequest request) {
        this.clients = new Buckets("client", limits.clientPerMinute());
        this.tenants = new Buckets("tenant", limits.tenantPerMinute());
        this.callers = callers;
        this.request = request;
    }

    @ServerRequestFilter(priority = Priorities.USER - 2_000)
    void take() {
        RoutingContext context = request.getCurrent();
        JsonWebToken token = token(context);
        String client = token == null ? address(context) : "sub:" + token.getSubject();
        ConsumptionProbe own = clients.take(client);
        String tenant = token == null ? null : callers.get().tenant();
        ConsumptionProbe shared = tenant == null ? null : tenants.take(tenant);

        HttpServerResponse answer = context.response();
        String sharedPolicy = shared == null ? "" : ", " + tenants.policy();
        String sharedState = shared == null ? "" : ", " + tenants.state(shared);
        answer.putHeader("RateLimit-Policy", clients.policy() + sharedPolicy);
        answer.putHeader("RateLimit", clients.state(own) + sharedState);
        refuseUnless(own, "This client sends");
        if (shared != null) {
            refuseUnless(shared, "The clients of this organisation together send");
        }
    }

    private static void refuseUnless(ConsumptionProbe probe, String who) {
        if (!probe.isConsumed()) {
            throw new ProblemException(StandardProblem.TOO_MANY_REQUESTS, who + " too many requests.")
                    .withHeader("Retry-After", Long.toString(Buckets.seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /** The token, once an operation that needs one has verified it; open operations are counted by the connection's address. */
    private static @Nullable JsonWebToken token(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? token
                : null;
    }

    private static String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return "address:" + (remote == null ? "unknown" : CallerNetwork.of(remote.host()));
    }
}
