package org.suppliercompliance.chassis.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.Metrics;

@QuarkusTest
@DisplayName("A consumer that is given up is counted, and what lies ahead of it is not forgotten")
class ConsumerGivenUpTest {
    private static final TopicPartition ONE = new TopicPartition(Wire.topic(), 1);

    @Inject
    ParcelTopicSubscription subscription;

    @Inject
    Consumers consumers;

    private final MockConsumer<String, byte[]> first = new MockConsumer<>("earliest");
    private final MockConsumer<String, byte[]> second = new MockConsumer<>("earliest");
    private final Queue<MockConsumer<String, byte[]>> opened = new ConcurrentLinkedQueue<>(List.of(first, second));
    private ConsumerLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    @DisplayName("after its right to read was revoked it is as far behind as before, until a new one knows better")
    void a_consumer_without_a_right_is_not_shown_as_having_read_all() throws InterruptedException {
        double before = givenUp();
        CountDownLatch again = new CountDownLatch(2);
        first.schedulePollTask(() -> hasAhead(first, 5));
        first.schedulePollTask(() -> first.setPollException(new TopicAuthorizationException(Wire.topic())));
        second.schedulePollTask(again::countDown);
        second.schedulePollTask(again::countDown);

        start();

        assertTrue(again.await(30, TimeUnit.SECONDS));
        assertEquals(5, loop.lag());
        assertEquals(before + 1, givenUp());
        second.schedulePollTask(() -> hasAhead(second, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> loop.lag() == 2);
        loop.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> loop.lag() == 0);
        assertEquals(before + 1, givenUp());
    }

    private static double givenUp() {
        return Metrics.scrape().value("chassis_inbox_given_up_total", "consumer=\"parcels\"");
    }

    private static void hasAhead(MockConsumer<String, byte[]> consumer, long records) {
        consumer.rebalance(List.of(ONE));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L));
        consumer.updateEndOffsets(Map.of(ONE, records));
    }

    private void start() {
        loop = consumers.loop(subscription, opened::remove);
        new Thread(loop).start();
    }
}
