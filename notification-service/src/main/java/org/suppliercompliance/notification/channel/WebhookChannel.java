package org.suppliercompliance.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

/** Sends facts to endpoints, signed as Standard Webhooks v1. */
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
            located = targets.locate(message.url());
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
            return json.writeValueAsString(WebhookPayload.of(message.fact()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written as JSON", e);
        }
    }

    private Map<String, String> headers(WebhookMessage message, String body, Instant now) {
        String id = "msg_" + message.delivery();
        StringJoiner signatures = new StringJoiner(" ");
        for (byte[] sealed : message.secrets()) {
            try {
                signatures.add(
                        new Webhook(secrets.open(message.endpoint(), sealed)).sign(id, now.getEpochSecond(), body));
            } catch (WebhookSigningException | EmptyWebhookSecretException e) {
                throw new IllegalStateException("a webhook cannot be signed", e);
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "supplier-compliance-notification/1");
        headers.put("accept-encoding", "identity");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures.toString());
        return headers;
    }
}
