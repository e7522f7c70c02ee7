package org.suppliercompliance.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.inbox.InboxLag;
import org.suppliercompliance.notification.channel.SendResult;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("FE4 what a replica claimed it sends, whatever happens to it meanwhile")
class DeliveryDispatcherTest {
    @Inject
    DedicatedConnections connections;

    @Inject
    InboxLag lag;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    /** A replica with one sender. */
    private record OneSender(
            boolean enabled,
            int senders,
            int mailLane,
            int endpointLane,
            int mailsPerMinute,
            int whileBehind,
            int attemptsMonthsKept,
            Duration lease,
            Duration poll)
            implements DeliverySettings {
        OneSender() {
            this(true, 1, 1, 1, 60, 0, 24, Duration.ofSeconds(30), Duration.ofMillis(50));
        }
    }

    /** Claims as it is told, and nothing of the queue. */
    private abstract static class Claims extends DeliveryClaims {
        Claims() {
            super(null, new OneSender());
        }

        @Override
        Claimed claim(int free, Map<String, Integer> running) {
            return new Claimed(look(), List.of(), Duration.ofMillis(50));
        }

        abstract List<DueDelivery> look();
    }

    private DeliveryDispatcher dispatcher(DeliveryClaims claims) {
        DeliverySender sender = new DeliverySender(null, null, null) {
            @Override
            SendResult send(DueDelivery delivery) {
                sent.incrementAndGet();
                return SendResult.delivered(204);
            }
        };
        AttemptEnds ends = new AttemptEnds(null) {
            @Override
            void write(EndedAttempt attempt, Runnable whenWritten) {
                written.incrementAndGet();
                whenWritten.run();
            }
        };
        return new DeliveryDispatcher(
                claims,
                sender,
                ends,
                new DeliveryMetrics(new SimpleMeterRegistry()),
                connections,
                lag,
                new OneSender());
    }

    @Test
    @DisplayName("FE4 what it claims while it is told to end leaves before it has ended, and waits for no lease")
    void the_last_look_is_sent() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DeliveryDispatcher dispatcher = dispatcher(new Claims() {
            @Override
            List<DueDelivery> look() {
                looking.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of(SomeDelivery.webhook(false));
            }
        });
        dispatcher.start(new StartupEvent());
        assertTrue(looking.await(10, TimeUnit.SECONDS));
        Thread ending = new Thread(() -> {
            try {
                dispatcher.stop(new ShutdownEvent());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ending.start();
        // It waits for something: for the look.
        await().until(() -> ending.getState() == Thread.State.TIMED_WAITING);
        go.countDown();
        ending.join(20_000);

        assertEquals(1, sent.get());
        assertEquals(1, written.get());
    }

    @Test
    @DisplayName("FE4 a look that fails in whatever way is followed by others")
    void a_look_that_fails_is_not_the_last() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        DeliveryDispatcher dispatcher = dispatcher(new Claims() {
            @Override
            List<DueDelivery> look() {
                if (looks.getAndIncrement() == 0) {
                    throw new NoClassDefFoundError("only the first time");
                }
                return List.of(SomeDelivery.webhook(false));
            }
        });
        dispatcher.start(new StartupEvent());

        await().until(() -> sent.get() > 0);

        dispatcher.stop(new ShutdownEvent());
        assertEquals(sent.get(), written.get());
    }
}
