package org.suppliercompliance.chassis.event;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What the chain of events that a request sets off is called: by the client, or else by the first handler, which answers with it. */
@ApplicationScoped
class Correlation {
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
        return context == null ? null : context.response().headers().get("X-Correlation-ID");
    }
}
