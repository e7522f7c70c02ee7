package org.suppliercompliance.chassis.tenancy;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Refusals;

/**
 * Leaves a line in the log of every write that the caller may not make, or the state does not allow: nothing else of it stays. It names the
 * operation, the id of what it was about, and who asked; nothing that was sent, and of the address only an id, since it may be a secret.
 */
@ApplicationScoped
class RefusedWrites implements Refusals {
    /** Stable, so that the lines can be kept elsewhere, or longer than others. */
    private static final Logger LOG = Logger.getLogger("org.suppliercompliance.refused");

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> TOLD = Set.of(403, 409);
    private static final String NONE = "-";

    private final TokenCaller callers;

    RefusedWrites(TokenCaller callers) {
        this.callers = callers;
    }

    @Override
    public void refused(ProblemException problem, ResteasyReactiveRequestContext request, UriInfo uri) {
        int status = problem.type().status();
        RuntimeResource operation = request.getTarget();
        if (!TOLD.contains(status) || !WRITING.contains(request.getMethod()) || operation == null) {
            return;
        }
        Caller caller = callers.of(request.unwrap(RoutingContext.class));
        LOG.infof(
                "refused method=%s path=%s id=%s status=%d problem=%s subject=%s tenant=%s counterparty=%s",
                request.getMethod(),
                path(operation),
                id(uri.getPathParameters().getFirst("id")),
                status,
                problem.type().slug(),
                caller == null ? NONE : printable(caller.subject()),
                caller == null || caller.tenant() == null ? NONE : printable(caller.tenant()),
                caller == null || caller.counterparty() == null ? NONE : caller.counterparty());
    }

    /** As the resource declares it. */
    private static String path(RuntimeResource operation) {
        String path = operation.getClassPath().template + operation.getPath().template;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String id(@Nullable String parameter) {
        try {
            return parameter == null ? NONE : UUID.fromString(parameter).toString();
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** A line stays one line, whatever the issuer let into a token. */
    private static String printable(String claim) {
        return claim.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    }
}
