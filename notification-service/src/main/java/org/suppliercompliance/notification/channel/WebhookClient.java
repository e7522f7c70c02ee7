package org.suppliercompliance.notification.channel;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

/**
 * Posts to addresses that strangers chose: connects to the checked address and to no other, follows no redirect, asks for no
 * compression, reads a bounded answer, and ends within one total time. A connection whose answer was read to its end is kept for a moment,
 * for calls to the same checked address under the same name.
 */
final class WebhookClient {
    static final int LONGEST_ANSWER = 64 * 1_024;

    private static final int KEPT_SECONDS = 2;
    private static final int TRIES = 3;

    private final HttpClient client;

    /** Connections over which a call went before, as long as anybody else knows them. */
    private final Set<HttpConnection> used =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    WebhookClient(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(64)
                .setConnectTimeout(5_000)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(16 * 1_024)
                .setMaxInitialLineLength(4 * 1_024)
                .setVerifyHost(true));
    }

    /** Sends and waits; never throws for anything the other side does. */
    SendResult post(LocatedTarget located, Map<String, String> headers, byte[] body, Duration timeout) {
        WebhookTarget target = located.target();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), located.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        long end = System.nanoTime() + timeout.toNanos();
        Exchange exchange = new Exchange();
        SendResult result = exchange.run(options, body, end);
        // The other side closed a kept connection at the moment it was used again: that is no answer to this call.
        for (int tries = 1; exchange.wasOnClosedOne && tries < TRIES; tries++) {
            exchange = new Exchange();
            result = exchange.run(options, body, end);
        }
        return result;
    }

    private static SendResult failure(Throwable cause) {
        for (Throwable current = cause; current != null; current = current.getCause()) {
            if (current instanceof SSLException) {
                return SendResult.retry("TLS_FAILED");
            }
        }
        return SendResult.retry("CONNECTION_FAILED");
    }

    /** One request with its answer; may be given up from another thread. */
    private final class Exchange {
        private final CompletableFuture<SendResult> result = new CompletableFuture<>();
        private volatile @Nullable HttpClientRequest request;
        private volatile boolean over;

        /** Set when it failed before any answer, on a connection over which a call went before. */
        private volatile boolean wasOnClosedOne;

        SendResult run(RequestOptions options, byte[] body, long end) {
            client.request(options).onComplete(connected -> {
                if (connected.succeeded()) {
                    send(connected.result(), body);
                } else {
                    // A new connection fails otherwise: it was never open.
                    wasOnClosedOne = connected.cause() instanceof HttpClosedException && !over;
                    end(failure(connected.cause()));
                }
            });
            return await(end - System.nanoTime());
        }

        private void send(HttpClientRequest connected, byte[] body) {
            request = connected;
            if (over) {
                connected.connection().close();
                return;
            }
            boolean before = used.contains(connected.connection());
            connected.send(Buffer.buffer(body)).onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result(), connected.connection());
                } else {
                    wasOnClosedOne = before && !over;
                    end(failure(answered.cause()));
                }
            });
        }

        /** The status decides; the rest of the answer is read only to end politely, to a bound. */
        private void read(HttpClientResponse response, HttpConnection connection) {
            SendResult judged =
                    WebhookAnswer.judge(response.statusCode(), response.getHeader("Retry-After"), Instant.now());
            long[] seen = {0};
            response.exceptionHandler(problem -> end(judged));
            response.endHandler(nothing -> keep(judged, connection));
            response.handler(chunk -> {
                seen[0] += chunk.length();
                if (seen[0] > LONGEST_ANSWER) {
                    end(judged);
                }
            });
        }

        /** The connection may serve another call. */
        private void keep(SendResult outcome, HttpConnection connection) {
            used.add(connection);
            result.complete(outcome);
        }

        private void end(SendResult outcome) {
            over = true;
            result.complete(outcome);
            HttpClientRequest open = request;
            if (open != null) {
                open.connection().close();
            }
        }

        private SendResult await(long nanos) {
            try {
                return result.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                end(SendResult.retry("TIMEOUT"));
            } catch (InterruptedException e) {
                end(SendResult.retry("INTERRUPTED"));
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                end(failure(e));
            }
            return result.join();
        }
    }
}
