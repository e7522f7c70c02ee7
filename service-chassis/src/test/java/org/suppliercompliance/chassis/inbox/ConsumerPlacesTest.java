package org.suppliercompliance.chassis.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Wire;

@QuarkusTest
@Tag("FH6")
@DisplayName("FH6: where a consumer is, is written down though its group is being put in order when it wants to")
class ConsumerPlacesTest {
    private static final TopicPartition ONE = new TopicPartition(Wire.topic(), 1);
    private static final TopicPartition TWO = new TopicPartition(Wire.topic(), 2);

    @Inject
    ParcelTopicSubscription subscription;

    @Inject
    Consumers consumers;

    private final Queue<Map<TopicPartition, OffsetAndMetadata>> written = new ConcurrentLinkedQueue<>();
    private final Refusing consumer = new Refusing();
    private ConsumerLoop loop;

    /** Refuses the first places, as a broker does while partitions move. */
    private final class Refusing extends MockConsumer<String, byte[]> {
        private boolean refused;

        Refusing() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> places) {
            if (!refused) {
                refused = true;
                throw new RebalanceInProgressException();
            }
            super.commitSync(places);
            written.add(places);
        }
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    @DisplayName("a place that was refused is written in the next turn, without another record")
    void a_refused_place_is_written_without_another_record() {
        consumer.schedulePollTask(() -> has(ONE, TWO));
        consumer.schedulePollTask(() -> consumer.addRecord(Wire.firstOf(ONE)));
        start();
        await().atMost(Duration.ofSeconds(30)).until(() -> !written.isEmpty());
        assertEquals(Map.of(ONE, new OffsetAndMetadata(1)), written.peek());
    }

    @Test
    @DisplayName("a partition that went elsewhere meanwhile keeps the place it has there")
    void the_place_of_a_partition_that_went_is_forgotten() {
        consumer.schedulePollTask(() -> has(ONE, TWO));
        consumer.schedulePollTask(() -> consumer.addRecord(Wire.firstOf(ONE)));
        consumer.schedulePollTask(() -> {
            has(TWO);
            consumer.addRecord(Wire.firstOf(TWO));
        });
        start();
        await().atMost(Duration.ofSeconds(30)).until(() -> !written.isEmpty());
        assertEquals(Map.of(TWO, new OffsetAndMetadata(1)), written.peek());
    }

    private void has(TopicPartition... partitions) {
        consumer.rebalance(List.of(partitions));
        for (TopicPartition partition : partitions) {
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
        }
    }

    private void start() {
        loop = consumers.loop(subscription, () -> consumer);
        new Thread(loop).start();
    }
}
