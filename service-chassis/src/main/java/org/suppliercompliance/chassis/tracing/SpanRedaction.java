package org.suppliercompliance.chassis.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the framework notes about who asked, from where and for which address is emptied before a span leaves; of the path stays what the
 * resource declares. An address may be a secret: for some, whoever knows it may read what is there.
 *
 * <p>Just before a span ends is the one moment at which everything is noted and can still be changed, whoever exports it.
 */
@Singleton
final class SpanRedaction implements ExtendedSpanProcessor {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final List<AttributeKey<String>> EMPTIED = Stream.of(
                    "url.query",
                    "url.full",
                    "client.address",
                    "network.peer.address",
                    "http.client_ip",
                    "user_agent.original")
            .map(AttributeKey::stringKey)
            .toList();

    @Override
    public void onEnding(ReadWriteSpan span) {
        for (AttributeKey<String> key : EMPTIED) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, "");
            }
        }
        if (span.getAttribute(PATH) != null) {
            span.setAttribute(PATH, Objects.requireNonNullElse(span.getAttribute(ROUTE), ""));
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
