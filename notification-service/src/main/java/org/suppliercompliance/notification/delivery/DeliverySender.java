package org.suppliercompliance.notification.delivery;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.suppliercompliance.chassis.tracing.Tracing;
import org.suppliercompliance.notification.channel.DigestMessage;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.MailChannel;
import org.suppliercompliance.notification.channel.MailMessage;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.channel.SendResult.Verdict;
import org.suppliercompliance.notification.channel.WebhookChannel;
import org.suppliercompliance.notification.channel.WebhookMessage;

/** Hands a claimed delivery to its channel. */
@ApplicationScoped
class DeliverySender {
    private final MailChannel mail;
    private final WebhookChannel webhooks;
    private final Tracing tracing;

    DeliverySender(MailChannel mail, WebhookChannel webhooks, Tracing tracing) {
        this.mail = mail;
        this.webhooks = webhooks;
        this.tracing = tracing;
    }

    SendResult send(DueDelivery delivery) {
        return tracing.span(
                "send " + delivery.channel(),
                SpanKind.CLIENT,
                delivery.traceParent(),
                Map.of(
                        "delivery.id",
                        delivery.id().toString(),
                        "delivery.attempt",
                        Integer.toString(delivery.number())),
                () -> switch (delivery.channel()) {
                    case MAIL -> mail(delivery);
                    case WEBHOOK -> webhook(delivery);
                });
    }

    /** All of it in one mail. */
    SendResult send(DueDigest digest) {
        DueDelivery first = digest.first();
        return tracing.span(
                "send DIGEST",
                SpanKind.CLIENT,
                first.traceParent(),
                Map.of("delivery.digest", digest.id().toString(), "delivery.attempt", Integer.toString(first.number())),
                () -> {
                    String address = first.address();
                    String language = first.language();
                    return address == null || language == null
                            ? erased()
                            : mail.send(new DigestMessage(
                                    digest.id(),
                                    address,
                                    Language.fromString(language),
                                    digest.deliveries().stream()
                                            .map(DueDelivery::facts)
                                            .toList(),
                                    digest.subscriptions()));
                });
    }

    private static SendResult erased() {
        return new SendResult(Verdict.CANCEL, "RECIPIENT_ERASED", null, null);
    }

    private SendResult mail(DueDelivery delivery) {
        String address = delivery.address();
        String language = delivery.language();
        if (address == null || language == null) {
            return erased();
        }
        return mail.send(new MailMessage(
                delivery.id(), address, Language.fromString(language), delivery.facts(), delivery.subscription()));
    }

    private SendResult webhook(DueDelivery delivery) {
        String url = delivery.url();
        if (url == null) {
            return new SendResult(Verdict.CANCEL, "ENDPOINT_REMOVED", null, null);
        }
        if (!delivery.endpointActive()) {
            return new SendResult(Verdict.STOP, "ENDPOINT_OFF", null, null);
        }
        return webhooks.send(new WebhookMessage(
                delivery.id(),
                delivery.target(),
                delivery.facts().fact().authority(),
                url,
                delivery.secrets(),
                delivery.keys(),
                delivery.facts().fact()));
    }
}
