package org.suppliercompliance.chassis.limits;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.suppliercompliance.chassis.metrics.RequestMetrics;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Problems;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.time.Ids;

/** The first and the last handler of every request: what is refused before the REST layer, and what never reached it. */
@Singleton
final class HttpGuard {
    /** The header and the log field that tie a request, its log lines and its events together. */
    static final String CORRELATION_HEADER = "X-Correlation-ID";

    private static final String CORRELATION_FIELD = "correlationId";
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int FIRST = -1_000_000;
    private static final long LINGER_MILLIS = 3_000;

    /** Answers are data for programs: never cached, sniffed, framed or run. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private final Limits limits;
    private final Problems problems;
    private final Diagnosis diagnosis;
    private final Vertx vertx;
    private final RequestMetrics metrics;
    private final Traffic traffic;
    private final Turns turns;
    private final EarlyBodies bodies;
    private final LargeBodies largeBodies;
    private final AnswerDeadline deadline;
    private final MultiMap securityHeaders = MultiMap.caseInsensitiveMultiMap();

    HttpGuard(
            Limits limits,
            Problems problems,
            Diagnosis diagnosis,
            Vertx vertx,
            RequestMetrics metrics,
            Traffic traffic,
            Turns turns,
            EarlyBodies bodies,
            LargeBodies largeBodies,
            AnswerDeadline deadline) {
        this.limits = limits;
        this.problems = problems;
        this.diagnosis = diagnosis;
        this.vertx = vertx;
        this.metrics = metrics;
        this.traffic = traffic;
        this.turns = turns;
        this.bodies = bodies;
        this.largeBodies = largeBodies;
        this.deadline = deadline;
        SECURITY_HEADERS.forEach((name, value) ->
                securityHeaders.set(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::failed);
        router.route().last().handler(this::nobodyAnswered);
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
            router.errorHandler(status, this::failed);
        }
    }

    private void enter(RoutingContext context) {
        long start = System.nanoTime();
        traffic.comes();
        MultiMap answer = context.response().headers();
        answer.addAll(securityHeaders);
        String correlation = context.request().getHeader(CORRELATION_HEADER);
        if (correlation == null || !CORRELATION.matcher(correlation).matches()) {
            correlation = Ids.next().toString();
        }
        answer.set(CORRELATION_HEADER, correlation);
        if (turns.isFull()) {
            refuse(context, start);
            return;
        }
        MDC.put(CORRELATION_FIELD, correlation);
        context.addEndHandler(ignored -> {
            metrics.answered(context.request(), context.response().getStatusCode(), start);
            lingerIfUnread(context);
            turns.leave(context);
            bodies.forget(context);
            largeBodies.forget(context);
        });
        if (!METHODS.contains(context.request().method().name())) {
            context.request().resume();
            problems.send(
                    context,
                    new ProblemException(StandardProblem.METHOD_NOT_ALLOWED, "This method is not served.")
                            .withHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
        } else if (size(context.request().headers()) > limits.headers()) {
            problems.send(
                    context,
                    new ProblemException(
                            StandardProblem.HEADERS_TOO_LARGE,
                            "All headers together may have at most " + limits.headers() + " bytes."));
        } else if (context.request().getHeader(HttpHeaders.HOST) == null) {
            problems.send(
                    context, new ProblemException(StandardProblem.BAD_REQUEST, "Name the host in a Host header."));
        } else if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            problems.send(
                    context, new ProblemException(StandardProblem.BAD_REQUEST, "Send one Authorization header only."));
        } else {
            bodies.receive(context, this::goOn);
        }
    }

    /** What is refused by the thousand costs as little as it can: what is not needed for it is not even begun. */
    private void refuse(RoutingContext context, long start) {
        HttpServerRequest request = context.request();
        request.resume();
        turns.refuse(context);
        metrics.answered(request, context.response().getStatusCode(), start);
        lingerIfUnread(context);
    }

    /** With its body there, as far as it comes early, the request waits for its turn. */
    private void goOn(RoutingContext context) {
        deadline.start(context);
        if (!turns.join(context)) {
            turns.refuse(context);
        }
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /**
     * A client that is still sending when its answer is out gets a moment to read it, then loses the connection: an unread body
     * must not keep a socket.
     */
    private void lingerIfUnread(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean whole = context.body().buffer() != null;
        // Without a body, or with all of it here, there is nothing left to send, and a timer would keep the whole
        // request in memory for its time.
        if (whole || request.isEnded() || !hasBody(request.headers())) {
            return;
        }
        try {
            request.handler(ignored -> {});
            request.resume();
        } catch (IllegalStateException alreadyRead) {
            return;
        }
        vertx.setTimer(LINGER_MILLIS, ignored -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** Some clients, as that of Java 17, say with every request that its body has no bytes. */
    private static boolean hasBody(MultiMap headers) {
        String length = headers.get("Content-Length");
        return length != null && !length.equals("0") || headers.contains("Transfer-Encoding");
    }

    private void nobodyAnswered(RoutingContext context) {
        if (!context.response().ended()) {
            problems.send(context, diagnosis.ofStatus(404));
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode();
        boolean clientFault = status >= 400 && status < 500;
        problems.send(context, failure == null || clientFault ? diagnosis.ofStatus(status) : diagnosis.of(failure));
    }
}
