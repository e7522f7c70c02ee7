package org.suppliercompliance.chassis.event;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the client calls the chain of events its request sets off: the header {@code X-Correlation-Id}, when it is harmless. */
@ApplicationScoped
class Correlation {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final CurrentVertxRequest request;

    Correlation(CurrentVertxRequest request) {
        this.request = request;
    }

    @Nullable
    String ofRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext context = request.getCurrent();
        String header = context == null ? null : context.request().getHeader("X-Correlation-Id");
        return header != null && HARMLESS.matcher(header).matches() ? header : null;
    }
}
