package org.suppliercompliance.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes problems, inside and outside of the REST layer, always with the same members in the same order. */
@Singleton
public final class Problems {
    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:problem-type:";
    private static final int LONGEST_INSTANCE = 2_000;
    private static final String INSTANCE = "\"instance\":\"";

    private final String service;
    private final ObjectMapper mapper;

    Problems(@ConfigProperty(name = "chassis.service", defaultValue = "service") String service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    /** The stable URI of a problem type of this service. */
    public String typeUri(ProblemType type) {
        return TYPE_PREFIX + service + ":" + type.slug();
    }

    /** The answer to a request for {@code instance} (its raw path). */
    public Response response(ProblemException problem, String instance) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(json(problem.type(), problem.getMessage(), instance, problem.faults(), problem.extensions()));
        headers(problem).forEach(answer::header);
        return answer.build();
    }

    /** Ends a request that never reached the REST layer. */
    public void send(RoutingContext context, ProblemException problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        context.response().setStatusCode(problem.type().status()).putHeader("Content-Type", MEDIA_TYPE);
        headers(problem).forEach(context.response()::putHeader);
        String path = context.request().path();
        context.response()
                .end(json(
                        problem.type(),
                        problem.getMessage(),
                        path == null ? "/" : path,
                        problem.faults(),
                        problem.extensions()));
    }

    /** The same problem for whatever is asked, made once: only the path is filled in each time. */
    public final class Prepared {
        private final int status;
        private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        private final String beforePath;
        private final String afterPath;

        private Prepared(ProblemException problem) {
            status = problem.type().status();
            headers.set(HttpHeaders.CONTENT_TYPE, HttpHeaders.createOptimized(MEDIA_TYPE));
            headers(problem)
                    .forEach((name, value) ->
                            headers.set(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
            String whole = json(problem.type(), problem.getMessage(), "/", problem.faults(), problem.extensions());
            int path = whole.indexOf(INSTANCE) + INSTANCE.length();
            beforePath = whole.substring(0, path);
            afterPath = whole.substring(path + 1);
        }

        /** Ends the request. */
        public void send(HttpServerRequest request) {
            String path = request.path() == null ? "/" : request.path();
            String told = path.substring(0, Math.min(path.length(), LONGEST_INSTANCE));
            request.response().headers().addAll(headers);
            request.response()
                    .setStatusCode(status)
                    .end(beforePath + new String(JsonStringEncoder.getInstance().quoteAsString(told)) + afterPath);
        }
    }

    public Prepared prepared(ProblemException problem) {
        return new Prepared(problem);
    }

    private static Map<String, String> headers(ProblemException problem) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        if (problem.type().status() == 401) {
            headers.putIfAbsent("WWW-Authenticate", "Bearer");
        }
        if (problem.type().status() == 503 || problem.type() == StandardProblem.REQUEST_IN_PROGRESS) {
            headers.putIfAbsent("Retry-After", "1");
        }
        return headers;
    }

    private String json(
            ProblemType type,
            @org.jspecify.annotations.Nullable String detail,
            String instance,
            List<Fault> faults,
            Map<String, Object> extensions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", typeUri(type));
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail == null || detail.isBlank() ? type.title() : detail);
        body.put("instance", instance.length() > LONGEST_INSTANCE ? instance.substring(0, LONGEST_INSTANCE) : instance);
        if (!faults.isEmpty()) {
            body.put("errors", faults);
        }
        extensions.forEach(body::putIfAbsent);
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem with an extension that is no JSON: " + type.slug(), e);
        }
    }
}
