package org.suppliercompliance.notification.channel;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The headers of one attempt: the id that stays, the moment that does not, and a signature for each secret and each key in force. */
final class WebhookHeaders {
    private WebhookHeaders() {}

    static Map<String, String> of(String id, Instant now, String body, List<String> secrets, List<String> privateKeys) {
        StringJoiner signatures = new StringJoiner(" ");
        try {
            for (String secret : secrets) {
                signatures.add(new Webhook(secret).sign(id, now.getEpochSecond(), body));
            }
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
        for (String key : privateKeys) {
            signatures.add(SigningKeys.sign(key, id + "." + now.getEpochSecond() + "." + body));
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
