package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.local.ServiceProcess;

/** The database has no connection left, cuts the ones it gave, or refuses to write. */
@Order(5)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseTest {
    private static final int CROWD = 60;

    private final FaultBench bench = FaultBench.get();
    private final FaultAuthority authority = bench.authorities().get(0);
    private final Http patient = new Http(Duration.ofSeconds(60));

    /** One answer and how long it took. */
    private record Timed(Http.Answer answer, long millis) {}

    @Test
    @Order(1)
    @DisplayName(
            "FH2: every connection of the pool waits: who gets none is refused with 503 and Retry-After, and it recovers by itself")
    void the_pool_is_exhausted() throws Exception {
        FaultBench.prove("FH2", proof -> {
            ServiceProcess replica = bench.replicas("notification").get(0);
            List<Timed> answers;
            try (Connection lock = bench.suite().postgres().superuser("notification");
                    Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("lock table person in access exclusive mode");
                CompletableFuture<List<Timed>> crowd = CompletableFuture.supplyAsync(() -> crowd(replica));
                Tables.await(
                        Duration.ofSeconds(20),
                        () -> waitingForLocks() >= 10,
                        () -> waitingForLocks() + " wait for the lock");
                proof.hit(waitingForLocks() + " connections of the pool wait for a table");
                assertThat(patient.get(replica.managementUrl() + "/health/live", "")
                                .status())
                        .isEqualTo(200);
                answers = crowd.join();
                lock.rollback();
            }
            Instant free = Instant.now();
            Tables.await(Duration.ofSeconds(10), () -> people(replica).status() == 200, () -> "people are not served");
            proof.figure("served again after", CrashTest.seconds(Duration.between(free, Instant.now())));
            Map<Integer, Long> statuses = answers.stream()
                    .collect(Collectors.groupingBy(each -> each.answer().status(), Collectors.counting()));
            proof.figure("answers to " + CROWD + " calls", statuses);
            assertThat(statuses.keySet()).isSubsetOf(409, 503);
            assertThat(statuses.get(503)).isPositive();
            assertThat(answers)
                    .allMatch(each ->
                            each.answer().headers().firstValue("Retry-After").isPresent());
            proof.figure(
                    "slowest answer",
                    answers.stream().mapToLong(Timed::millis).max().orElseThrow() + " ms");
            long pools =
                    bench.tables().number("audit", "select setting from pg_settings where name = 'max_connections'");
            long used = bench.tables()
                    .number("audit", "select count(*) from pg_stat_activity where backend_type = 'client backend'");
            proof.figure("connections in use", used + " of " + pools);
        });
    }

    @Test
    @Order(2)
    @DisplayName("FH1: a table that is being altered holds up its own callers for a moment and nobody else")
    void a_table_is_being_altered() throws Exception {
        FaultBench.prove("FH1", proof -> {
            String raise = bench.replicas("audit").get(0).baseUrl() + "/non-compliances";
            try (Connection lock = bench.suite().postgres().superuser("audit");
                    Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("alter table non_compliance add column altered text");
                proof.hit("non_compliance altered in an open transaction");
                long start = System.nanoTime();
                Http.Answer held = patient.get(raise + "?limit=1", authority.token("sustainability-manager"));
                proof.figure(
                        "refused after",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms with " + held.status());
                assertThat(held.status()).isIn(409, 503);
                assertThat(held.headers().firstValue("Retry-After")).isPresent();
                assertThat(patient.get(
                                        bench.replicas("audit").get(0).baseUrl() + "/audits?limit=1",
                                        authority.token("sustainability-manager"))
                                .status())
                        .isEqualTo(200);
                lock.rollback();
            }
            patient.get(raise + "?limit=1", authority.token("sustainability-manager"))
                    .expect(200);
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "FH4: connections are cut in the middle of transactions under load, the database only reads for a while and has a wrong search_path: 503, nothing lost")
    void connections_are_cut() throws Exception {
        FaultBench.prove("FH4", proof -> {
            Run run = new Run("FH4", List.of(Load.Write.values()));
            long cut = 0;
            for (int time = 0; time < 5; time++) {
                run.settle();
                cut += bench.tables()
                        .number(
                                "audit",
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
            proof.hit(cut + " connections cut");
            String body = Http.body(Map.of("legalName", "Read only", "country", "NO", "roles", List.of("RESELLER")));
            bench.tables().execute("supplier", "alter database supplier set default_transaction_read_only = on");
            terminate("supplier");
            Http.Answer refused;
            Http.Answer read;
            try {
                refused = patient.create(bench.suite().url("supplier") + "/suppliers", authority.token("buyer"), body);
                read = patient.get(bench.suite().url("supplier") + "/suppliers?limit=1", authority.token("buyer"));
            } finally {
                writeAgain();
            }
            proof.hit("supplier's database read-only: a write is " + refused.status() + ", a read " + read.status());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(read.status()).isEqualTo(200);
            wrongSearchPath(proof);
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
            assertThat(bench.everyReplica()).allMatch(ServiceProcess::isReady);
            proof.figure(
                    "connections left idle in a transaction",
                    bench.tables()
                            .number(
                                    "audit",
                                    "select count(*) from pg_stat_activity where state like 'idle in transaction%' and state_change < now() - interval '5 seconds'"));
        });
    }

    /** Where tables are looked for is no setting of the database's: the services name the schema. */
    private void wrongSearchPath(Proof proof) {
        bench.tables().execute("supplier", "alter database supplier set search_path = nowhere");
        terminate("supplier");
        try {
            proof.hit("search_path of a fresh session: "
                    + bench.tables()
                            .rows("supplier", "show search_path", row -> row.getString(1))
                            .get(0));
            String body = Http.body(Map.of("legalName", "Nowhere", "country", "NO", "roles", List.of("RESELLER")));
            // the connections that were cut are met first, and answered 503
            Tables.await(
                    FaultBench.LONG,
                    () -> patient.create(bench.suite().url("supplier") + "/suppliers", authority.token("buyer"), body)
                                    .status()
                            == 201,
                    () -> "nothing can be written");
            patient.get(bench.suite().url("supplier") + "/suppliers?limit=1", authority.token("buyer"))
                    .expect(200);
        } finally {
            bench.tables().execute("supplier", "alter database supplier reset search_path");
            terminate("supplier");
        }
    }

    private void writeAgain() {
        bench.tables()
                .execute(
                        "supplier",
                        "begin read write; alter database supplier reset default_transaction_read_only; commit");
        terminate("supplier");
    }

    private void terminate(String database) {
        bench.tables()
                .number(
                        "audit",
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + database
                                + "'");
    }

    private long waitingForLocks() {
        return bench.tables()
                .number(
                        "audit",
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = 'notification'");
    }

    private Http.Answer people(ServiceProcess replica) {
        return patient.get(replica.baseUrl() + "/people?limit=1", authority.token("sustainability-manager"));
    }

    private List<Timed> crowd(ServiceProcess replica) {
        ExecutorService callers = Executors.newFixedThreadPool(CROWD);
        try {
            return IntStream.range(0, CROWD)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                long start = System.nanoTime();
                                Http.Answer answer = people(replica);
                                return new Timed(answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                            },
                            callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdown();
        }
    }
}
