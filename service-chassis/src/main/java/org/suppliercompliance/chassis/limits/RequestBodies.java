package org.suppliercompliance.chassis.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Bounds every request body before anybody reads it. A charset parameter is not looked at: JSON has none (RFC 8259), the bytes are
 * UTF-8 or refused.
 */
final class RequestBodies {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Limits limits;
    private final CurrentVertxRequest current;

    RequestBodies(Limits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
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
        long bytes = own == null ? limits.body() : own.bytes();
        long seconds = own == null ? limits.bodyTime().toSeconds() : own.seconds();
        if (declared(request.getHeaderString("Content-Length")) > bytes) {
            throw BoundedBody.tooLarge(bytes);
        }
        request.setEntityStream(EarlyBodies.bounded(current.getCurrent(), request.getEntityStream(), bytes, seconds));
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
