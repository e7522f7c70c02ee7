package org.suppliercompliance.chassis.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Wire;

@QuarkusTest
@Tag("FE2")
class LagWhileApplyingTest {
    private static final TopicPartition ONE = new TopicPartition(Wire.topic(), 1);
    private static final TopicPartition TWO = new TopicPartition(Wire.topic(), 2);

    @Inject
    Consumers consumers;

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Queue<Long> seen = new ConcurrentLinkedQueue<>();
    private ConsumerLoop loop;

    /** Notes how far behind the loop says it is while an event is being applied. */
    private final class Watching implements TopicSubscription {
        @Override
        public String consumer() {
            return "watching";
        }

        @Override
        public String topic() {
            return ParcelTopicSubscription.TOPIC;
        }

        @Override
        public Set<String> types() {
            return Set.of("shop.parcel-moved.v1");
        }

        @Override
        public void on(ReceivedEvent event, WorkerTransaction transaction) {
            seen.add(loop.lag());
        }
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    @DisplayName("FE2: what was read and is not applied yet lies ahead, until its transaction is over")
    void what_was_read_lies_ahead() {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(ONE, TWO));
            consumer.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
            consumer.addRecord(Wire.firstOf(ONE));
            consumer.addRecord(Wire.firstOf(TWO));
            consumer.updateEndOffsets(Map.of(ONE, 1L, TWO, 1L));
        });
        loop = consumers.loop(new Watching(), () -> consumer);
        new Thread(loop).start();
        await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 2 && loop.lag() == 0);
        assertEquals(List.of(2L, 1L), List.copyOf(seen));
    }
}
