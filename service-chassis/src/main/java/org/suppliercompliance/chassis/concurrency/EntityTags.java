package org.suppliercompliance.chassis.concurrency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every {@link Versioned} answer its ETag, and answers 304 to a reader who has it already. */
final class EntityTags {
    private static final String ETAG = "ETag";

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned view) || response.getStatus() >= 300) {
            return;
        }
        String etag = ExpectedVersion.etag(view);
        response.getHeaders().putSingle(ETAG, etag);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && names(request.getHeaderString("If-None-Match"), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Weak comparison, as RFC 9110 wants it for If-None-Match. */
    private static boolean names(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        return header.trim().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::trim)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(etag::equals);
    }
}
