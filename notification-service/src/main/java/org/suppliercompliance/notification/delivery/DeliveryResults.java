package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.channel.SendResult.Verdict;
import org.suppliercompliance.notification.sending.SendingTimes;
import org.suppliercompliance.notification.subscription.EndpointSwitchedOff;
import org.suppliercompliance.notification.subscription.Subscribers;

/** Writes down how an attempt ended, and what follows from it. */
@ApplicationScoped
class DeliveryResults {
    private static final Logger LOG = Logger.getLogger(DeliveryResults.class);

    private final WorkerTransactions transactions;

    private final Event<EndpointSwitchedOff> switchedOff;

    private final Event<RecipientGone> recipientGone;

    DeliveryResults(
            WorkerTransactions transactions,
            Event<EndpointSwitchedOff> switchedOff,
            Event<RecipientGone> recipientGone) {
        this.transactions = transactions;
        this.switchedOff = switchedOff;
        this.recipientGone = recipientGone;
    }

    /**
     * What was sent together ends together.
     *
     * @param deliveries one, or all of one mail
     */
    void record(List<DueDelivery> deliveries, SendResult result, Duration took) {
        transactions.run(transaction -> record(
                List.of(new EndedAttempt(deliveries, result, took)),
                next(deliveries, result, transaction),
                transaction));
    }

    /** What arrived, each by itself, is written down together. */
    void arrived(List<EndedAttempt> attempts) {
        transactions.run(transaction -> record(attempts, new Next(DeliveryStatus.DELIVERED, null), transaction));
    }

    private void record(List<EndedAttempt> attempts, Next next, WorkerTransaction transaction) {
        Set<UUID> moved = move(attempts, next, transaction);
        List<UUID> late = new ArrayList<>();
        for (EndedAttempt attempt : attempts) {
            for (DueDelivery delivery : attempt.deliveries()) {
                if (moved.contains(delivery.id())) {
                    followUp(delivery, attempt.result(), next, transaction);
                } else {
                    LOG.infof(
                            "attempt %d of delivery %s ended after its lease: another holder decides",
                            delivery.number(), delivery.id());
                    late.add(delivery.id());
                }
            }
        }
        if (!late.isEmpty()) {
            // Its log tells of that end all the same.
            transaction.update(
                    "update delivery set version = version + 1 where id = any (?)", (Object) late.toArray(UUID[]::new));
        }
        people(attempts, Verdict.ADDRESS_REFUSED, moved)
                .forEach(person -> AddressBook.flagRefused(transaction, person, transaction.now()));
        people(attempts, Verdict.CANCEL, moved)
                .forEach(person -> recipientGone.fire(new RecipientGone(person, transaction)));
    }

    /** Whose mails ended so, each once for all that was in one mail. */
    private static Stream<UUID> people(List<EndedAttempt> attempts, Verdict verdict, Set<UUID> moved) {
        return attempts.stream()
                .filter(attempt -> attempt.result().verdict() == verdict)
                .flatMap(attempt -> attempt.deliveries().stream())
                .filter(delivery -> delivery.channel() == Channel.MAIL && moved.contains(delivery.id()))
                .map(DueDelivery::target)
                .distinct();
    }

    private static Next next(List<DueDelivery> deliveries, SendResult result, WorkerTransaction transaction) {
        int round = deliveries.stream().mapToInt(DueDelivery::round).max().orElseThrow();
        return switch (result.verdict()) {
            case DELIVERED -> new Next(DeliveryStatus.DELIVERED, null);
            case CANCEL -> new Next(DeliveryStatus.CANCELLED, null);
            case STOP, ENDPOINT_GONE, ADDRESS_REFUSED -> new Next(DeliveryStatus.DEAD, null);
            case RETRY ->
                RetrySchedule.STANDARD
                        .next(
                                round,
                                transaction.now(),
                                result.askedFor(),
                                ThreadLocalRandom.current().nextDouble())
                        .map(moment ->
                                new Next(DeliveryStatus.PENDING, opening(deliveries.get(0), moment, transaction)))
                        .orElse(new Next(DeliveryStatus.DEAD, null));
        };
    }

    /** A mail that was not taken is not tried again at night either. */
    private static Instant opening(DueDelivery delivery, Instant moment, WorkerTransaction transaction) {
        return delivery.channel() == Channel.MAIL
                ? SendingTimes.opening(transaction, delivery.facts().fact(), moment)
                : moment;
    }

    private record End(DueDelivery delivery, SendResult result, int millis) {}

    /**
     * Notes the ends of attempts; but only the holder of the lease may move the delivery. What was cancelled while it was being sent stays cancelled, unless it arrived:
     * then that is the truth. One statement, however many there are; answers which ones were moved.
     */
    private static Set<UUID> move(List<EndedAttempt> attempts, Next next, WorkerTransaction transaction) {
        boolean arrived = next.status() == DeliveryStatus.DELIVERED;
        List<End> ends = attempts.stream()
                .flatMap(attempt -> attempt.deliveries().stream()
                        .map(one -> new End(
                                one,
                                attempt.result(),
                                Math.toIntExact(attempt.took().toMillis()))))
                .toList();
        return Set.copyOf(transaction.query(
                "with sent as (select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::int[], ?::int[])"
                        + " as s (id, lease, number, outcome, status_code, duration_ms)),"
                        + " ended as (update delivery_attempt t set outcome = s.outcome, status_code = s.status_code, duration_ms = s.duration_ms"
                        + " from sent s where t.delivery_id = s.id and t.number = s.number)"
                        + " update delivery d set status = case when d.status = 'CANCELLED' and not ? then d.status else ? end,"
                        + " reason = case when ? then null when d.status = 'CANCELLED' then d.reason else s.outcome end,"
                        + " next_attempt_at = ?::timestamptz, delivered_at = coalesce(?::timestamptz, d.delivered_at),"
                        + " lease = null, leased_until = null, version = d.version + 1 from sent s where d.id = s.id and d.lease = s.lease"
                        + " returning d.id",
                row -> row.uuid("id"),
                ends.stream().map(end -> end.delivery().id()).toArray(UUID[]::new),
                ends.stream().map(end -> end.delivery().lease()).toArray(UUID[]::new),
                ends.stream().map(end -> end.delivery().number()).toArray(Integer[]::new),
                ends.stream().map(end -> end.result().outcome()).toArray(String[]::new),
                statusCodes(ends),
                ends.stream().map(End::millis).toArray(Integer[]::new),
                arrived,
                next.status(),
                arrived,
                next.attemptAt(),
                arrived ? transaction.now() : null));
    }

    private static @Nullable Integer[] statusCodes(List<End> ends) {
        Function<End, @Nullable Integer> code = end -> end.result().statusCode();
        return ends.stream().map(code).toArray(Integer[]::new);
    }

    private void followUp(DueDelivery delivery, SendResult result, Next next, WorkerTransaction transaction) {
        switch (result.verdict()) {
            case ENDPOINT_GONE ->
                Subscribers.switchOff(transaction, delivery.target()).ifPresent(switchedOff::fire);
            case RETRY -> {
                if (delivery.channel() == Channel.WEBHOOK) {
                    Subscribers.failed(transaction, delivery.target()).ifPresent(switchedOff::fire);
                }
            }
            case DELIVERED -> {
                if (delivery.endpointFailing()) {
                    Subscribers.arrived(transaction, delivery.target());
                }
            }
            case STOP, CANCEL, ADDRESS_REFUSED -> {}
        }
        if (next.status() == DeliveryStatus.DEAD) {
            transaction.append(DeliveryEvents.failed(delivery, result));
        }
    }

    private record Next(DeliveryStatus status, @Nullable Instant attemptAt) {}
}
