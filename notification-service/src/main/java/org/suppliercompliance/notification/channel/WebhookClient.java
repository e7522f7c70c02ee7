package org.suppliercompliance.notification.channel;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

/**
 * Posts to addresses that strangers chose: connects to the checked address and to no other, follows no redirect, asks for no
 * compression, reads a bounded answer, and ends within one total time. Every call has a connection of its own.
 */
final class WebhookClient {
    static final int LONGEST_ANSWER = 64 * 1_024;

    private final HttpClient client;

    WebhookClient(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
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
        Exchange exchange = new Exchange();
        client.request(options).onComplete(connected -> {
            if (connected.succeeded()) {
                exchange.send(connected.result(), body);
            } else {
                exchange.fail(connected.cause());
            }
        });
        return exchange.await(timeout);
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
    private static final class Exchange {
        private final CompletableFuture<SendResult> result = new CompletableFuture<>();
        private volatile @Nullable HttpClientRequest request;
        private volatile boolean over;

        void send(HttpClientRequest connected, byte[] body) {
            request = connected;
            if (over) {
                connected.connection().close();
                return;
            }
            connected.send(Buffer.buffer(body)).onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result());
                } else {
                    fail(answered.cause());
                }
            });
        }

        /** The status decides; the rest of the answer is read only to end politely, to a bound. */
        private void read(HttpClientResponse response) {
            SendResult judged =
                    WebhookAnswer.judge(response.statusCode(), response.getHeader("Retry-After"), Instant.now());
            long[] seen = {0};
            response.exceptionHandler(problem -> end(judged));
            response.endHandler(nothing -> end(judged));
            response.handler(chunk -> {
                seen[0] += chunk.length();
                if (seen[0] > LONGEST_ANSWER) {
                    end(judged);
                }
            });
        }

        void fail(Throwable cause) {
            end(failure(cause));
        }

        private void end(SendResult outcome) {
            over = true;
            result.complete(outcome);
            HttpClientRequest open = request;
            if (open != null) {
                open.connection().close();
            }
        }

        SendResult await(Duration timeout) {
            try {
                return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
