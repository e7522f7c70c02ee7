package org.suppliercompliance.chassis.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * One timer per operation and status, under the name and tags of the framework's own HTTP metrics, which are switched off: those build
 * their tags anew for every request. Here a request that has a predecessor allocates nothing.
 */
@Singleton
public final class RequestMetrics {
    private static final String NO_OPERATION = "NONE";
    private static final int HIGHEST_STATUS = 599;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry metrics;
    private final String root;
    private final Map<HttpMethod, ConcurrentMap<String, AtomicReferenceArray<Timer>>> timers;
    private final ConcurrentMap<String, AtomicReferenceArray<Timer>> otherTimers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry metrics, @ConfigProperty(name = "quarkus.rest.path") Optional<String> root) {
        this.metrics = metrics;
        this.root = root.orElse("/");
        this.timers = METHODS.stream().collect(Collectors.toMap(method -> method, method -> new ConcurrentHashMap<>()));
    }

    /** The answer is out: {@code startNanos} is when the request came in. */
    public void answered(HttpServerRequest request, int status, long startNanos) {
        long took = System.nanoTime() - startNanos;
        HttpMethod method = request.method();
        ConcurrentMap<String, AtomicReferenceArray<Timer>> known = timers.get(method);
        ConcurrentMap<String, AtomicReferenceArray<Timer>> ofMethod = known == null ? otherTimers : known;
        String operation = operation(request, status, ofMethod);
        AtomicReferenceArray<Timer> byStatus = ofMethod.get(operation);
        if (byStatus == null) {
            byStatus = ofMethod.computeIfAbsent(operation, fresh -> new AtomicReferenceArray<>(HIGHEST_STATUS + 1));
        }
        int index = Math.min(status, HIGHEST_STATUS);
        Timer timer = byStatus.get(index);
        if (timer == null) {
            timer = timer(known == null ? "OTHER" : method.name(), operation, index);
            byStatus.set(index, timer);
        }
        timer.record(took, TimeUnit.NANOSECONDS);
    }

    /** The path as the resource declares it, which the REST layer leaves behind; null for a request that it has not seen. */
    public static @Nullable String template(HttpServerRequest request) {
        return request instanceof HttpServerRequestInternal internal
                        && internal.context().getLocal("UrlPathTemplate") instanceof String template
                ? template
                : null;
    }

    /**
     * The path as the resource declares it. The REST layer leaves it behind when it has parameters; a path without any is its own name,
     * once it was answered well: anybody can ask for paths that nobody serves, and each would be a series of its own.
     */
    private static String operation(HttpServerRequest request, int status, Map<String, ?> known) {
        String template = template(request);
        if (template != null) {
            return template;
        }
        String path = request.path();
        return path != null && (status < 300 || known.containsKey(path)) ? path : NO_OPERATION;
    }

    /** The registry answers two who ask at once with the same timer. */
    private Timer timer(String method, String operation, int status) {
        return Timer.builder("http.server.requests")
                .description("Requests, from the first handler to the end of the answer")
                .tag("method", method)
                .tag("uri", operation.startsWith(root) ? operation.substring(root.length()) : operation)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }
}
