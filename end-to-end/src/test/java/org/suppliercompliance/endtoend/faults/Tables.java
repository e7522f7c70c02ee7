package org.suppliercompliance.endtoend.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.suppliercompliance.local.LocalSuite;

/** Reads the databases as their superuser and the broker as its administrator: what the suite itself cannot be asked. */
final class Tables {
    /** One row of a query. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How long what waited for the broker may take to be sent once it is back. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(60);

    private static final int FEW = 1_000;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final LocalSuite suite;

    Tables(LocalSuite suite) {
        this.suite = suite;
    }

    <T> List<T> rows(String database, String query, Reader<T> reader) {
        try (Connection connection = suite.postgres().superuser(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + query, e);
        }
    }

    void execute(String database, String statement) {
        try (Connection connection = suite.postgres().superuser(database);
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + statement, e);
        }
    }

    long number(String database, String query) {
        return rows(database, query, row -> row.getLong(1)).get(0);
    }

    /** A checksum of a table, with its name and size. */
    String checksum(String database, String table) {
        return database + " " + table + " "
                + rows(
                                database,
                                "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                        + " t",
                                row -> row.getString(1))
                        .get(0);
    }

    /** Events that are committed and not yet marked as sent, over all services. */
    long unsent() {
        return FaultBench.SERVICES.stream()
                .mapToLong(service -> number(service, "select count(*) from outbox where published_at is null"))
                .sum();
    }

    /** Waits until everything committed is sent; answers how long that took. */
    Duration awaitSent(Duration atMost) {
        return await(atMost, () -> unsent() == 0, () -> unsent() + " events are not sent");
    }

    /** Waits until what is committed at this moment is sent, while more may come. */
    Duration awaitSentSoFar(Duration atMost) {
        Map<String, Long> last = new HashMap<>();
        FaultBench.SERVICES.forEach(
                service -> last.put(service, number(service, "select coalesce(max(position), 0) from outbox")));
        return await(
                atMost,
                () -> last.entrySet().stream()
                        .allMatch(each -> number(
                                        each.getKey(),
                                        "select count(*) from outbox where published_at is null and position <= "
                                                + each.getValue())
                                == 0),
                () -> "not everything is sent");
    }

    /** Waits until everything is sent, every consumer has read its topic to the end, and nothing is to be delivered. */
    Duration awaitDrained(Duration atMost) {
        Duration sent = awaitSent(atMost);
        return sent.plus(awaitRead(atMost));
    }

    /** Waits until every consumer has read its topic to the end. */
    Duration awaitRead(Duration atMost) {
        return await(
                atMost,
                () -> {
                    long behind = lag();
                    return behind == 0 || (behind < FEW && missing() == 0);
                },
                () -> lag() + " events are not read, " + missing() + " have no effect");
    }

    /**
     * Events without a receipt at a consumer that takes their type. An offset alone does not tell: one that could not be committed while
     * the broker was silent is committed with the next event.
     */
    long missing() {
        Map<String, String> types = new HashMap<>();
        Map<String, Set<String>> taken = new HashMap<>();
        for (String service : FaultBench.SERVICES) {
            rows(
                    service,
                    "select event_id, event_type from outbox",
                    row -> types.put(row.getString(1), row.getString(2)));
            rows(
                    service,
                    "select consumer, event_id from inbox",
                    row -> taken.computeIfAbsent(service + row.getString(1), consumer -> new HashSet<>())
                            .add(row.getString(2)));
        }
        return taken.values().stream()
                .mapToLong(ids -> {
                    Set<String> handled = new HashSet<>();
                    ids.forEach(id -> handled.add(types.get(id)));
                    return types.entrySet().stream()
                            .filter(event -> handled.contains(event.getValue()) && !ids.contains(event.getKey()))
                            .count();
                })
                .sum();
    }

    /** Waits until no mail and no webhook is waiting to be sent. */
    Duration awaitDelivered(Duration atMost) {
        return await(atMost, () -> waiting() == 0, () -> waiting() + " deliveries wait");
    }

    long waiting() {
        return number("notification", "select count(*) from delivery where status = 'PENDING'");
    }

    /** Waits until it holds; answers how long that took. */
    static Duration await(
            Duration atMost, java.util.function.BooleanSupplier holds, java.util.function.Supplier<String> otherwise) {
        Instant start = Instant.now();
        Instant limit = start.plus(atMost);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("after " + atMost.toSeconds() + " s " + otherwise.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Duration.between(start, Instant.now());
    }

    /** How many events all consumer groups together have not read. */
    long lag() {
        return lag("");
    }

    /** How many events the consumer groups of a service have not read. */
    long lag(String service) {
        try (Admin admin = admin()) {
            long lag = 0;
            for (GroupListing group : admin.listGroups().all().get(30, TimeUnit.SECONDS)) {
                if (!group.groupId().startsWith(service)) {
                    continue;
                }
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get(30, TimeUnit.SECONDS);
                Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
                read.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(latest).all().get(30, TimeUnit.SECONDS);
                for (TopicPartition partition : read.keySet()) {
                    lag += ends.get(partition).offset() - read.get(partition).offset();
                }
            }
            return lag;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not say how far its readers are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.broker().bootstrapServers()));
    }
}
