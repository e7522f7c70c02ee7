package org.suppliercompliance.chassis.problem;

import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** What the REST framework refuses by itself, said as a problem. Its own messages are not passed on: they name classes. */
final class HttpStatusProblem {
    private HttpStatusProblem() {}

    static @Nullable ProblemException of(WebApplicationException e) {
        return of(e.getResponse().getStatus());
    }

    /** The problem of a bare status; null when it is a fault of ours. */
    static @Nullable ProblemException of(int status) {
        return switch (status) {
            case 400 -> new ProblemException(StandardProblem.BAD_REQUEST, "The request cannot be read.");
            case 401 ->
                new ProblemException(
                        StandardProblem.UNAUTHENTICATED, "Send a valid access token in the Authorization header.");
            case 403 ->
                new ProblemException(StandardProblem.FORBIDDEN, "None of the token's roles allows this operation.");
            case 404 ->
                new ProblemException(StandardProblem.NOT_FOUND, "There is no such resource, or you may not see it.");
            case 405 ->
                new ProblemException(
                        StandardProblem.METHOD_NOT_ALLOWED,
                        "See the Allow header and the OpenAPI document for what is.");
            case 406 ->
                new ProblemException(StandardProblem.NOT_ACCEPTABLE, "Accept a media type of the OpenAPI document.");
            case 409 ->
                new ProblemException(StandardProblem.CONFLICT, "The state of the resource does not allow this.");
            case 413 -> new ProblemException(StandardProblem.PAYLOAD_TOO_LARGE, "Send a smaller body.");
            case 415 ->
                new ProblemException(
                        StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send a media type of the OpenAPI document, uncompressed.");
            case 431 -> new ProblemException(StandardProblem.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
            case 503 -> Diagnosis.unavailable();
            default ->
                status >= 400 && status < 500
                        ? new ProblemException(StandardProblem.BAD_REQUEST, "The request cannot be served.")
                        : null;
        };
    }
}
