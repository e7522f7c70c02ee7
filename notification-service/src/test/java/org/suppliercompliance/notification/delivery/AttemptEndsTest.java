package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.SendResult;

@DisplayName("What arrives while something is being written down is written down together, and everything once")
class AttemptEndsTest {
    /** Says what it was asked to write. */
    private static class Written extends DeliveryResults {
        final List<String> log = Collections.synchronizedList(new ArrayList<>());
        boolean broken;

        Written() {
            // Neither a database nor observers: everything that would use them is replaced.
            super(null, null, null);
        }

        @Override
        void arrived(List<EndedAttempt> attempts) {
            log.add("together " + attempts.size());
            if (broken) {
                throw new IllegalStateException("one of them cannot be written");
            }
        }

        @Override
        void record(List<DueDelivery> deliveries, SendResult result, Duration took) {
            log.add("alone " + result.outcome());
        }
    }

    private static EndedAttempt ended(SendResult result, boolean failing) {
        return new EndedAttempt(List.of(SomeDelivery.webhook(failing)), result, Duration.ZERO);
    }

    @Test
    void those_that_arrive_meanwhile_wait_for_no_commit_of_their_own() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Written results = new Written() {
            @Override
            void arrived(List<EndedAttempt> attempts) {
                super.arrived(attempts);
                writing.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        AttemptEnds ends = new AttemptEnds(results);
        AtomicInteger freed = new AtomicInteger();
        Thread first = new Thread(() -> ends.write(ended(SendResult.delivered(200), false), freed::incrementAndGet));
        first.start();
        writing.await(10, TimeUnit.SECONDS);
        for (int i = 0; i < 70; i++) {
            ends.write(ended(SendResult.delivered(204), false), freed::incrementAndGet);
        }
        assertEquals(0, freed.get(), "nobody's place is free before it is written");
        go.countDown();
        first.join();

        assertEquals(List.of("together 1", "together 64", "together 6"), results.log);
        assertEquals(71, freed.get());
        ends.write(ended(SendResult.delivered(204), false), freed::incrementAndGet);
        assertEquals(72, freed.get());
    }

    @Test
    void what_did_not_arrive_or_has_more_to_say_is_written_alone() {
        Written results = new Written();
        AttemptEnds ends = new AttemptEnds(results);
        AtomicInteger freed = new AtomicInteger();
        ends.write(ended(SendResult.retry("TIMEOUT"), false), freed::incrementAndGet);
        ends.write(ended(SendResult.delivered(200), true), freed::incrementAndGet);
        assertEquals(List.of("alone TIMEOUT", "alone ACCEPTED"), results.log);
        assertEquals(2, freed.get());
    }

    @Test
    void when_many_cannot_be_written_together_each_is_by_itself() {
        Written results = new Written();
        results.broken = true;
        AttemptEnds ends = new AttemptEnds(results);
        AtomicInteger freed = new AtomicInteger();
        ends.write(ended(SendResult.delivered(200), false), freed::incrementAndGet);
        assertEquals(List.of("together 1", "alone ACCEPTED"), results.log);
        assertEquals(1, freed.get());
    }
}
