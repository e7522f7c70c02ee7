package org.suppliercompliance.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

/** Sends facts to endpoints, signed as Standard Webhooks v1 and v1a. */
@ApplicationScoped
public class WebhookChannel {
    private final WebhookTargets targets;
    private final WebhookClient client;
    private final SecretBox secrets;
    private final ObjectMapper json;
    private final Duration timeout;

    /** The machine's time and not the suite's: receivers compare the timestamp of a webhook with their own clock. */
    private final Clock clock = Clock.systemUTC();

    @Inject
    WebhookChannel(
            WebhookTargets targets, Vertx vertx, SecretBox secrets, ObjectMapper json, WebhookSettings settings) {
        this(targets, new WebhookClient(vertx), secrets, json, settings.timeout());
    }

    WebhookChannel(
            WebhookTargets targets, WebhookClient client, SecretBox secrets, ObjectMapper json, Duration timeout) {
        this.targets = targets;
        this.client = client;
        this.secrets = secrets;
        this.json = json;
        this.timeout = timeout;
    }

    /** One attempt; the address is judged anew each time. */
    public SendResult send(WebhookMessage message) {
        Instant start = clock.instant();
        LocatedTarget located;
        try {
            located = targets.locate(message.authority(), message.url());
        } catch (TargetRefusedException e) {
            return SendResult.retry("ADDRESS_REFUSED");
        } catch (UnknownHostException e) {
            return SendResult.retry("HOST_UNKNOWN");
        }
        String body = body(message);
        Duration left = timeout.minus(Duration.between(start, clock.instant()));
        return client.post(
                located, headers(message, body, clock.instant()), body.getBytes(StandardCharsets.UTF_8), left);
    }

    private String body(WebhookMessage message) {
        try {
            return json.writeValueAsString(
                    message.fact() == null
                            ? new TestPayload("webhook-test", clock.instant(), new TestPayload.Data(message.endpoint()))
                            : WebhookPayload.of(message.fact()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written as JSON", e);
        }
    }

    /** The body of a call that tries an endpoint. */
    record TestPayload(String type, Instant timestamp, Data data) {
        record Data(UUID endpoint) {}
    }

    private Map<String, String> headers(WebhookMessage message, String body, Instant now) {
        return WebhookHeaders.of(
                "msg_" + message.delivery(),
                now,
                body,
                opened(message.endpoint(), message.secrets()),
                opened(message.endpoint(), message.keys()));
    }

    private List<String> opened(UUID endpoint, List<byte[]> sealed) {
        return sealed.stream().map(one -> secrets.open(endpoint, one)).toList();
    }
}
