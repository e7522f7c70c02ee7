package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.local.Repository;

/** Whoever can write to the topics is believed, so the broker has to know who writes. */
@Order(18)
@Tag("faults")
class BrokerAccountsTest {
    private static final String FORGED = "{\"forged\": true}";

    @Test
    @DisplayName(
            "FC8: a broker set up as compose does refuses every client what access.txt does not grant it, and who has no account or a wrong password all of it")
    void only_what_is_granted() throws Exception {
        FaultBench.prove("FC8", proof -> {
            Path directory = Files.createTempDirectory(Files.createDirectories(FaultBench.TARGET), "accounts");
            List<String> granted = grants();
            List<String> allowed = new ArrayList<>();
            int refused = 0;
            try (BrokerWithAccounts broker = new BrokerWithAccounts(directory)) {
                for (String service : Repository.SERVICES) {
                    for (String topic : KafkaBroker.TOPICS) {
                        for (String right : List.of("write", "read")) {
                            Map<String, Object> client = broker.client(service);
                            boolean may = right.equals("write")
                                    ? writes(client, topic)
                                    : reads(client, topic, service + ".forged");
                            if (may) {
                                allowed.add(service + " " + topic + " " + right);
                            } else {
                                refused++;
                            }
                        }
                    }
                }
                assertThat(allowed).containsExactlyInAnyOrderElementsOf(granted);
                // as POST /restorations does, in no group: there is a record on each topic now
                for (String service : Repository.SERVICES) {
                    for (String topic : KafkaBroker.TOPICS) {
                        assertThat(readsToTheEnd(broker.client(service), topic))
                                .as("%s reads %s to its end", service, topic)
                                .isEqualTo(granted.contains(service + " " + topic + " read"));
                    }
                }
                // a group of another service, though the topic may be read
                assertThat(reads(broker.client("criteria"), "suppliers.v1", "audit.forged"))
                        .isFalse();

                assertThat(connects(wrongPassword(broker))).isFalse();
                Map<String, Object> stranger = broker.client("audit");
                stranger.compute(
                        "sasl.jaas.config", (name, value) -> value.toString().replace("\"audit\"", "\"stranger\""));
                assertThat(connects(stranger)).isFalse();
                assertThat(connects(broker.anonymous())).isFalse();
                assertThat(broker.isAlive()).isTrue();
            }
            proof.hit(
                    refused + " forged writes and reads were refused by the broker, and 3 clients without an account");
            proof.figure("granted", granted.size());
            proof.figure("refused", refused + 4);
        });
    }

    private static List<String> grants() throws IOException {
        return Files.readAllLines(Repository.find().root().resolve("deploy/topics/access.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static Map<String, Object> wrongPassword(BrokerWithAccounts broker) {
        Map<String, Object> client = broker.client("audit");
        client.compute(
                "sasl.jaas.config", (name, value) -> value.toString().replaceFirst("password=\"", "password=\"x"));
        return client;
    }

    private static boolean writes(Map<String, Object> client, String topic) throws InterruptedException {
        client.put("max.block.ms", 20_000);
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "forged", FORGED)).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    private static boolean reads(Map<String, Object> client, String topic, String group) {
        client.put("group.id", group);
        client.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Tables.await(
                    Duration.ofSeconds(30),
                    () -> {
                        consumer.poll(Duration.ofMillis(200));
                        return !consumer.assignment().isEmpty();
                    },
                    () -> group + " was given no partition of " + topic);
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    private static boolean readsToTheEnd(Map<String, Object> client, String topic) {
        client.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> found = new ArrayList<>();
            Tables.await(
                    Duration.ofSeconds(30),
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(each -> found.add(each.value()));
                        return partitions.stream().allMatch(each -> consumer.position(each) >= ends.get(each));
                    },
                    () -> topic + " cannot be read to its end");
            return found.contains(FORGED);
        } catch (AuthorizationException e) {
            return false;
        }
    }

    /** Whether the broker talks to the client at all. */
    private static boolean connects(Map<String, Object> client) {
        client.put("group.id", "audit.forged");
        client.put("default.api.timeout.ms", 6_000);
        client.put("request.timeout.ms", 5_000);
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.listTopics();
            return true;
        } catch (SaslAuthenticationException | TimeoutException e) {
            return false;
        }
    }
}
