package org.suppliercompliance.chassis.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Method;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/**
 * Bounds every request body before anybody reads it. A charset parameter is not looked at: JSON has none (RFC 8259), the bytes are
 * UTF-8 or refused.
 */
final class RequestBodies {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Limits limits;
    private final LargeBodies large;
    private final Turns turns;
    private final CurrentVertxRequest current;
    private final CurrentCaller callers;
    private final Instance<BeforeBody> before;
    private final Config config;

    RequestBodies(
            Limits limits,
            LargeBodies large,
            Turns turns,
            CurrentVertxRequest current,
            CurrentCaller callers,
            @Any Instance<BeforeBody> before,
            Config config) {
        this.limits = limits;
        this.large = large;
        this.turns = turns;
        this.current = current;
        this.callers = callers;
        this.before = before;
        this.config = config;
    }

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    void bound(ContainerRequestContext request, ResourceInfo resource) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return;
        }
        refuseEncoded(request.getHeaderString("Content-Encoding"));
        String type = request.getHeaderString("Content-Type");
        if (method.equals("PATCH")
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MERGE_PATCH))) {
            throw unsupported("Send a JSON merge patch as " + MERGE_PATCH + ".");
        }
        Method operation = resource.getResourceMethod();
        BodyLimit own = operation == null ? null : operation.getAnnotation(BodyLimit.class);
        long bytes = own == null ? limits.body() : most(own);
        if (declared(request.getHeaderString("Content-Length")) > bytes) {
            throw BoundedBody.tooLarge(bytes);
        }
        RoutingContext context = current.getCurrent();
        byte[] part = EarlyBodies.part(context);
        if (part.length > bytes) {
            throw BoundedBody.tooLarge(bytes);
        }
        if (own != null && !EarlyBodies.isWhole(context)) {
            if (own.before() != BeforeBody.class) {
                before.select(own.before()).get().check(request);
            }
            receive(context, bytes, own.seconds(), part);
        } else {
            InputStream rest = request.getEntityStream();
            long seconds = limits.bodyTime().toSeconds();
            request.setEntityStream(
                    part.length == 0
                            ? new BoundedBody(rest, bytes, seconds, System.nanoTime())
                            : new BoundedBody(
                                    new SequenceInputStream(new ByteArrayInputStream(part), rest),
                                    bytes,
                                    seconds,
                                    EarlyBodies.start(context)));
        }
    }

    /** The thread goes on to others until all of the body is there. */
    private void receive(RoutingContext context, long bytes, long seconds, byte[] part) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        request.suspend();
        turns.leave(context);
        large.receive(context, callers.get().share(), bytes, seconds, part, EarlyBodies.start(context))
                .onComplete(body -> {
                    if (body.succeeded()) {
                        request.setInputStream(body.result());
                        request.resume();
                    } else {
                        request.resume(body.cause());
                    }
                });
    }

    private long most(BodyLimit limit) {
        return limit.setting().isEmpty()
                ? limit.bytes()
                : Math.min(
                        limit.bytes(),
                        config.getOptionalValue(limit.setting(), Long.class).orElse(limit.bytes()));
    }

    private static void refuseEncoded(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Send the body without a Content-Encoding.");
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(StandardProblem.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    static long declared(@Nullable String length) {
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
