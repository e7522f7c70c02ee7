package org.suppliercompliance.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.metrics.SampledNumbers;
import org.suppliercompliance.notification.channel.Channel;

/** What is sent, how attempts end, and what waits though its time has come. */
@ApplicationScoped
class DeliveryMetrics implements SampledNumbers {
    private static final String NOW = "next_attempt_at <= " + SampledNumber.NOW;
    private static final String ALONE = "from delivery where status = 'PENDING' and digest_id is null";
    private static final String TOGETHER = "from delivery where status = 'PENDING' and digest_id is not null";
    private static final String DUE = "from (select next_attempt_at " + ALONE + " and " + NOW
            + " union all select next_attempt_at " + TOGETHER + " and " + NOW + ") due";

    private final MeterRegistry metrics;

    DeliveryMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** An attempt ended: the outcome is a code, never what a server said. */
    void attempted(Channel channel, String outcome) {
        Counter.builder("notification.delivery.attempts")
                .description("Attempts of deliveries, by how they ended")
                .tag("channel", channel.name())
                .tag("outcome", outcome)
                .register(metrics)
                .increment();
    }

    @Override
    public List<SampledNumber> numbers() {
        return List.of(
                SampledNumber.count(
                        "notification.deliveries.due", "Deliveries whose time has come and that are not sent", DUE),
                SampledNumber.age(
                        "notification.mails.due.age",
                        "How long the longest waiting of the mails is due",
                        "select least((" + oldest(Channel.MAIL) + "), (select min(next_attempt_at) " + TOGETHER
                                + " and " + NOW + "))"),
                SampledNumber.age(
                        "notification.webhooks.due.age",
                        "How long the longest waiting of the webhooks is due",
                        oldest(Channel.WEBHOOK)),
                SampledNumber.count(
                        "notification.digest.rows.waiting",
                        "Deliveries that wait for the mail that gathers them",
                        TOGETHER));
    }

    /** By itself: one endpoint at which nothing arrives says nothing about the mails. */
    private static String oldest(Channel channel) {
        return "select min(next_attempt_at) " + ALONE + " and channel = '" + channel.name() + "' and " + NOW;
    }
}
