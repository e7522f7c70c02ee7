package org.suppliercompliance.chassis.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on where a request ended. What ties it together is the W3C {@code traceparent}, kept with whatever waits. With tracing
 * off ({@code quarkus.otel.sdk.disabled}, the default) nothing is looked up, kept or created.
 */
@Singleton
public final class Tracing {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final boolean on;
    private final Tracer tracer;

    Tracing(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean disabled) {
        this.on = !disabled;
        this.tracer = telemetry.getTracer("chassis");
    }

    /** What later work has to remember to be part of the trace that runs on this thread, or null. */
    public @Nullable String current() {
        if (!on) {
            return null;
        }
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Runs work as a span below what was remembered; without anything remembered it begins a trace. */
    public <T> T span(
            String name, SpanKind kind, @Nullable String remembered, Map<String, String> attributes, Supplier<T> work) {
        if (!on) {
            return work.get();
        }
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind).setParent(parent(remembered));
        attributes.forEach(builder::setAttribute);
        Span span = builder.startSpan();
        try (Scope ignored = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error e) {
            // the kind of failure only: a message may quote data
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static Context parent(@Nullable String remembered) {
        if (remembered == null || !TRACE_PARENT.matcher(remembered).matches()) {
            return Context.root();
        }
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        remembered.substring(3, 35),
                        remembered.substring(36, 52),
                        TraceFlags.fromHex(remembered, 53),
                        TraceState.getDefault())));
    }
}
