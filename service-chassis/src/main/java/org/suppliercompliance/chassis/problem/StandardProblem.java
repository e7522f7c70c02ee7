package org.suppliercompliance.chassis.problem;

import java.util.List;

/** The problems every service can answer with. */
public enum StandardProblem implements ProblemType {
    BAD_REQUEST("bad-request", "The request cannot be read", 400),
    FILE_UNREADABLE("file-unreadable", "The file cannot be read", 400),
    UNAUTHENTICATED("unauthenticated", "A valid bearer token is required", 401, "WWW-Authenticate"),
    FORBIDDEN("forbidden", "The caller's role does not allow this", 403),
    NOT_FOUND("not-found", "There is no such resource", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The method is not allowed here", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types is offered", 406),
    CONFLICT("conflict", "The state of the resource does not allow this", 409, "Retry-After"),
    REQUEST_IN_PROGRESS("request-in-progress", "The same request is still running", 409, "Retry-After"),
    GONE("gone", "The resource is gone", 410),
    PRECONDITION_FAILED("precondition-failed", "The resource has changed since it was read", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", "The request body is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The media type of the body is not supported", 415),
    UNPROCESSABLE("unprocessable", "The request breaks a rule", 422),
    CONTENT_EMPTY("content-empty", "The content has 0 bytes", 422),
    CONTENT_REFUSED("content-refused", "The content is not one of the types that are taken", 422),
    CONTENT_INFECTED("content-infected", "The content holds a virus", 422),
    TYPE_DISGUISED("type-disguised", "The content is not of the type it was declared as", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The idempotency key was used for another request", 422),
    PRECONDITION_REQUIRED("precondition-required", "The request needs an If-Match header", 428),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429, "Retry-After"),
    HEADERS_TOO_LARGE("headers-too-large", "The request headers are too large", 431),
    INTERNAL_ERROR("internal-error", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "The service is not available for the moment", 503, "Retry-After");

    private final String slug;
    private final String title;
    private final int status;
    private final List<String> headers;

    StandardProblem(String slug, String title, int status, String... headers) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.headers = List.of(headers);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public List<String> headers() {
        return headers;
    }
}
