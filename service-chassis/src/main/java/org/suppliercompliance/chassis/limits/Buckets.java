package org.suppliercompliance.chassis.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bucket of requests per key; keys whose bucket is full again are forgotten when there are many. */
final class Buckets {
    private static final int MANY = 20_000;
    static final int WINDOW_SECONDS = 60;

    private final String name;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Buckets(String name, int perMinute) {
        this.name = name;
        this.perMinute = perMinute;
    }

    ConsumptionProbe take(String key) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        return buckets.computeIfAbsent(key, ignored -> fresh()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofSeconds(WINDOW_SECONDS)))
                .build();
    }

    /** This bucket's part of the {@code RateLimit-Policy} header. */
    String policy() {
        return "\"" + name + "\";q=" + perMinute + ";w=" + WINDOW_SECONDS;
    }

    /** This bucket's part of the {@code RateLimit} header. */
    String state(ConsumptionProbe probe) {
        return "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos + 999_999_999L).toSeconds());
    }
}
