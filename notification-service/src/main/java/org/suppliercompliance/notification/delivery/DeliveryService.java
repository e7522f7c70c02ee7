package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.channel.Channel;

/** The use cases of deliveries. */
@ApplicationScoped
class DeliveryService {
    private static final int MOST_AT_ONCE = 1_000;
    private static final String BOUNCED = "BOUNCED";

    private final DeliveryRepository deliveries;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    private final DeliveryNumbers numbers;
    private final TenantDatabase database;
    private final Outbox outbox;

    DeliveryService(
            DeliveryRepository deliveries,
            DeliveryNumbers numbers,
            TenantDatabase database,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.database = database;
        this.outbox = outbox;
        this.numbers = numbers;
        this.deliveries = deliveries;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    Slice<DeliveryView> list(
            @Nullable Channel channel, @Nullable DeliveryStatus status, @Nullable UUID target, PageRequest page) {
        return deliveries.list(caller.tenant(), channel, status, target, page);
    }

    @TenantTransaction(readOnly = true)
    DeliveryView read(UUID id) {
        return deliveries.find(caller.tenant(), id).orElseThrow(DeliveryService::unknown);
    }

    @TenantTransaction
    DeliveryView resend(UUID id, @Nullable ExpectedVersion ifMatch) {
        DeliveryView delivery = deliveries.forChange(caller.tenant(), id).orElseThrow(DeliveryService::unknown);
        ExpectedVersion.require(ifMatch, delivery.version());
        if (!delivery.status().mayBeResent()) {
            throw new ProblemException(
                    NotificationProblem.DELIVERY_NOT_RESENDABLE, "The delivery is " + delivery.status() + ".");
        }
        if (deliveries.isTakenBack(id)) {
            throw new ProblemException(
                    NotificationProblem.DELIVERY_NOT_RESENDABLE,
                    "What it tells counts no more, or is for somebody else now.");
        }
        deliveries.queueAgain(id, clock.now());
        return deliveries.find(caller.tenant(), id).orElseThrow();
    }

    /** The mail server changed its mind: nothing of the mail arrived, and the address takes none. */
    @TenantTransaction
    DeliveryView bounce(UUID id, ReportBounce report) {
        List<DeliveryView> mail = deliveries.ofMailForChange(caller.tenant(), id);
        if (mail.isEmpty()) {
            throw unknown();
        }
        List<DeliveryView> taken =
                mail.stream().filter(DeliveryService::mayBounce).toList();
        if (taken.isEmpty()) {
            return deliveries.find(caller.tenant(), bounced(mail).id()).orElseThrow();
        }
        deliveries.bounce(taken.stream().map(DeliveryView::id).toList(), BOUNCED);
        AddressBook.flagRefused(database, taken.get(0).target(), clock.now());
        taken.forEach(one -> outbox.append(DeliveryEvents.bounced(one, report.status())));
        return deliveries.find(caller.tenant(), taken.get(0).id()).orElseThrow();
    }

    private static boolean mayBounce(DeliveryView delivery) {
        return delivery.channel() == Channel.MAIL && delivery.status() == DeliveryStatus.DELIVERED;
    }

    /** Of a mail of which nothing can bounce any more, what has. */
    private static DeliveryView bounced(List<DeliveryView> mail) {
        DeliveryView first = mail.get(0);
        return mail.stream()
                .filter(one -> BOUNCED.equals(one.reason()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        NotificationProblem.DELIVERY_NOT_BOUNCED,
                        "The delivery is a " + first.channel() + ", " + first.status() + "."));
    }

    @TenantTransaction
    ResentView resend(ResendMany command) {
        new Faults()
                .require(command.from().isBefore(command.until()), "/until", "Must be later than from.")
                .throwIfAny();
        int queued = deliveries.queueAgain(caller.tenant(), command, clock.now(), MOST_AT_ONCE);
        return new ResentView(queued, queued == MOST_AT_ONCE);
    }

    @TenantTransaction(readOnly = true)
    DeliveryStatistics statistics(@Nullable Channel channel, @Nullable UUID target, int days) {
        return numbers.since(caller.tenant(), clock.now().minus(Duration.ofDays(days)), channel, target);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such delivery.");
    }
}
