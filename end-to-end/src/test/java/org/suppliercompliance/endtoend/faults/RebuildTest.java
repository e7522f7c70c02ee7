package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;

/** What services keep of others is read again from the first event on, while they are asked. After all who ask the checker: it writes events that no producer would. */
@Order(17)
@Tag("faults")
class RebuildTest {
    /** Services that keep copies, and the column in which they keep a supplier's name. */
    private static final Map<String, String> NAMES = Map.of("audit", "legal_name", "notification", "name");

    private static final String PATH = "/projection-rebuilds";
    private static final int MANY = 100;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration RENAMED_EVERY = Duration.ofMillis(250);
    private final FaultBench bench = FaultBench.get();
    private final RebuildReads reads = new RebuildReads();

    /** One supplier after the other in both services: damaged, lost, and one that nobody has told of. */
    private final class Damage {
        private final String damaged = reads.registered("Damaged " + UUID.randomUUID());
        private final String lost = reads.registered("Lost " + UUID.randomUUID());
        private final UUID neverTold = UUID.randomUUID();

        void happens() {
            NAMES.forEach((service, column) -> {
                bench.tables()
                        .execute(
                                service, "update known_supplier set " + column + " = 'x' where id = '" + damaged + "'");
                bench.tables().execute(service, "delete from known_supplier where id = '" + lost + "'");
                bench.tables()
                        .execute(
                                service,
                                "insert into known_supplier (id, " + column + ") values ('" + neverTold + "', 'x')");
            });
        }

        /** How much of it is seen in one look: all of it while the first copy is read, nothing of it from the second one. */
        String seen(String service) {
            return bench.tables()
                    .rows(
                            service,
                            "select count(*) filter (where id = '%1$s' and %4$s = 'x') + count(*) filter (where id = '%3$s') + 1 - count(*) filter (where id = '%2$s')"
                                            .formatted(damaged, lost, neverTold, NAMES.get(service))
                                    + " from known_supplier where id in ('%s', '%s', '%s')"
                                            .formatted(damaged, lost, neverTold),
                            row -> row.getString(1))
                    .get(0);
        }
    }

    @Test
    @DisplayName(
            "FH6: what two services keep of others, damaged, is read again from event 0 into second copies while everybody asks and a supplier is renamed: all damage is there until it is all gone, no answer misses anything or goes back, and then nothing differs from the topics")
    void from_the_first_event_on() throws Exception {
        FaultBench.prove("FH6", proof -> {
            List<RebuildReads.Reader> readers = reads.readers();
            readers.forEach(reader -> Tables.await(FaultBench.LONG, reader::ask, () -> reader.wrong.toString()));
            readers.forEach(reader -> reader.wrong.clear());
            String moving = reads.registered("Moving 0");
            Damage damage = new Damage();
            bench.tables().awaitDrained(FaultBench.LONG);
            NAMES.keySet()
                    .forEach(service -> assertThat(differing(rebuilt(service, true)))
                            .as("before the damage, after all other cases: %s", service)
                            .isEmpty());
            damage.happens();

            Map<String, List<String>> damageSeen = new ConcurrentHashMap<>();
            Map<String, List<Integer>> namesSeen = new ConcurrentHashMap<>();
            ExecutorService clients = Executors.newCachedThreadPool();
            AtomicInteger stop = new AtomicInteger();
            AtomicInteger renames = new AtomicInteger();
            readers.forEach(reader -> goesOn(clients, stop, BETWEEN, reader::ask));
            NAMES.keySet()
                    .forEach(service -> goesOn(clients, stop, BETWEEN, () -> {
                        note(damageSeen, service, damage.seen(service));
                        note(namesSeen, service, nameOf(moving, service));
                    }));
            goesOn(clients, stop, RENAMED_EVERY, () -> reads.rename(moving, "Moving " + renames.incrementAndGet()));
            try {
                Instant start = Instant.now();
                NAMES.keySet().forEach(service -> {
                    JsonNode rebuilt = rebuilt(service, false);
                    assertThat(rebuilt.path("eventsRead").asLong()).isGreaterThan(RebuildReads.FILLERS);
                    JsonNode suppliers = table(rebuilt, "known_supplier");
                    assertThat(List.of(
                                    suppliers.path("added").asInt(),
                                    suppliers.path("removed").asInt()))
                            .containsExactly(1, 1);
                    proof.hit("%s: read again from %s events; %s"
                            .formatted(service, rebuilt.path("eventsRead"), suppliers));
                });
                proof.figure("read again in", CrashTest.seconds(Duration.between(start, Instant.now())));
                int sofar = renames.get();
                Tables.await(FaultBench.LONG, () -> renames.get() > sofar + 2, () -> "no more renames");
                readers.forEach(reader -> {
                    int enough = Math.max(reader.asked.get() + 2, MANY);
                    Tables.await(FaultBench.LONG, () -> reader.asked.get() > enough, () -> reader.what);
                });
            } finally {
                stop.set(1);
                clients.shutdown();
                assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            }
            bench.tables().awaitDrained(FaultBench.LONG);
            proof.figure(
                    "answers meanwhile, all right",
                    readers.stream()
                            .map(reader -> reader.what + " " + reader.asked)
                            .collect(Collectors.joining(", ")));
            proof.figure("renames meanwhile, in order in both services", renames.get());
            assertThat(readers.stream().flatMap(reader -> reader.wrong.stream()).toList())
                    .isEmpty();
            assertThat(readers).allMatch(reader -> reader.asked.get() > MANY);
            NAMES.keySet().forEach(service -> {
                assertThat(damageSeen.get(service))
                        .as("all of the damage, then nothing")
                        .containsExactly("3", "0");
                assertThat(namesSeen.get(service)).isSorted().hasSizeGreaterThan(2);
                assertThat(nameOf(moving, service)).isEqualTo(renames.get());
                assertThat(differing(rebuilt(service, true))).isEmpty();
            });
        });
    }

    private static void goesOn(ExecutorService clients, AtomicInteger stop, Duration pause, Runnable work) {
        clients.execute(() -> {
            while (stop.get() == 0) {
                work.run();
                LockSupport.parkNanos(pause.toNanos());
            }
        });
    }

    /** Keeps what differs from what was seen last. */
    private static <T> void note(Map<String, List<T>> seen, String service, T now) {
        List<T> before = seen.computeIfAbsent(service, any -> new CopyOnWriteArrayList<>());
        if (before.isEmpty() || !before.get(before.size() - 1).equals(now)) {
            before.add(now);
        }
    }

    private int nameOf(String moving, String service) {
        return (int) bench.tables()
                .number(
                        service,
                        "select split_part(" + NAMES.get(service)
                                + ", ' ', 2)::integer from known_supplier where id = '" + moving + "'");
    }

    /** Asks for a rebuild, or a comparison only, and answers how it ended. */
    private JsonNode rebuilt(String service, boolean dryRun) {
        String url = bench.suite().url(service) + PATH;
        String operator = bench.suite().operatorToken();
        bench.http().create(url, operator, Http.body(Map.of("dryRun", dryRun))).expect(202);
        Tables.await(
                FaultBench.LONG,
                () -> !bench.http().get(url, operator).body().path("running").asBoolean(),
                () -> bench.http().get(url, operator).body().toString());
        JsonNode ended = bench.http().get(url, operator).expect(200).body();
        assertThat(ended.hasNonNull("finishedAt")).as(ended.toString()).isTrue();
        assertThat(ended.hasNonNull("failure")).as(ended.toString()).isFalse();
        return ended;
    }

    private static JsonNode table(JsonNode rebuilt, String name) {
        for (JsonNode table : rebuilt.path("tables")) {
            if (table.path("table").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError(name + " is not among " + rebuilt);
    }

    private static List<JsonNode> differing(JsonNode rebuilt) {
        List<JsonNode> differing = new ArrayList<>();
        rebuilt.path("tables").forEach(table -> {
            if (table.path("added").asLong()
                            + table.path("changed").asLong()
                            + table.path("removed").asLong()
                    > 0) {
                differing.add(table);
            }
        });
        return differing;
    }
}
