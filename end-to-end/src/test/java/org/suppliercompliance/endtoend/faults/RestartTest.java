package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** Services end in order, one after the other and in the middle of a request. */
@Order(4)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartTest {
    private static final int ROUNDS = FaultBench.setting("rounds", 2);

    private final FaultBench bench = FaultBench.get();

    @Test
    @Order(1)
    @DisplayName("FE1: every replica is restarted in turn with SIGTERM under load: no call fails")
    void a_rolling_restart() throws Exception {
        FaultBench.prove("FE1", proof -> {
            long waited = bench.client().waited();
            Run run = new Run("FE1", List.of(Load.Write.values()));
            Duration longest = Duration.ZERO;
            for (int round = 0; round < ROUNDS; round++) {
                for (String service : FaultBench.SERVICES) {
                    ServiceProcess replica = bench.replicas(service).get(round % 2);
                    long pid = replica.pid();
                    Duration ending = ending(service, replica);
                    longest = ending.compareTo(longest) > 0 ? ending : longest;
                    assertThat(ending).as(replica.name() + " ends by itself").isLessThan(Duration.ofSeconds(20));
                    proof.hit(replica.name() + " " + pid + " ended by SIGTERM");
                    replica.start();
                }
            }
            List<Operation> history = run.stopAndCheck(proof);
            proof.figure("restarts", ROUNDS * FaultBench.SERVICES.size());
            proof.figure("longest from SIGTERM to the end", CrashTest.seconds(longest));
            List<Operation> failed = history.stream()
                    .filter(each -> each.outcome() != Outcome.OK)
                    .toList();
            proof.figure("calls", history.size());
            proof.figure("calls that failed", failed.size());
            proof.figure(
                    "times that both replicas had to be asked once more",
                    bench.client().waited() - waited);
            assertThat(failed).isEmpty();
        });
    }

    /** How long its end takes; an inbox that is followed holds it up no more than a request does. */
    private Duration ending(String service, ServiceProcess replica) throws IOException {
        try (InputStream stream = service.equals("notification") ? inbox(replica) : InputStream.nullInputStream()) {
            Instant term = Instant.now();
            replica.stop();
            return Duration.between(term, Instant.now());
        }
    }

    private InputStream inbox(ServiceProcess replica) throws IOException {
        URLConnection stream =
                URI.create(replica.baseUrl() + "/inbox/stream").toURL().openConnection();
        String token = bench.authorities().get(0).token("sustainability-manager");
        stream.setRequestProperty("Authorization", "Bearer " + token);
        InputStream events = stream.getInputStream();
        assertThat(events.read()).as("the stream has begun").isPositive();
        return events;
    }

    @Test
    @Order(2)
    @DisplayName(
            "FI7: SIGTERM twice while a request is at work: it is finished and answered, nothing new is taken, the end is orderly")
    void a_request_at_work_is_finished() throws Exception {
        FaultBench.prove("FI7", proof -> {
            ServiceProcess replica = bench.replicas("audit").get(0);
            FaultAuthority authority = bench.authorities().get(0);
            Http.Answer raised = authority.raise(bench.today().toString(), "at work while the service ends");
            String act = replica.baseUrl() + "/non-compliances/" + raised.id() + "/communication";
            CompletableFuture<Http.Answer> atWork;
            List<ProcessHandle> process = Kernel.family(replica.pid());
            long stoppedBefore = stopped(replica);
            try (Connection lock = bench.suite().postgres().superuser("audit");
                    Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("select from non_compliance where id = '" + raised.id() + "' for update");
                atWork = CompletableFuture.supplyAsync(() -> bench.http()
                        .act(
                                act,
                                authority.token("sustainability-manager"),
                                raised.etag(),
                                Http.body(Map.of("communicatedOn", bench.today().toString()))));
                Tables.await(
                        Duration.ofSeconds(20),
                        () -> bench.tables()
                                        .number(
                                                "audit",
                                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                > 0,
                        () -> "the request does not wait for the lock");
                Kernel.signal(process, "TERM");
                Kernel.signal(process, "TERM");
                proof.hit("SIGTERM twice to " + replica.pid() + " while a request waited for a row");
                Tables.await(Duration.ofSeconds(20), () -> !replica.isReady(), () -> "the replica is still ready");
                lock.rollback();
            }
            proof.figure("answer of the request at work", atWork.join().status());
            assertThat(atWork.join().status()).isEqualTo(200);
            Instant answered = Instant.now();
            Tables.await(Duration.ofSeconds(20), () -> !replica.isAlive(), () -> "the replica lives");
            proof.figure("end after the answer", CrashTest.seconds(Duration.between(answered, Instant.now())));
            assertThat(stopped(replica)).as("orderly ends by its own word").isEqualTo(stoppedBefore + 1);
            replica.start();
        });
    }

    private static long stopped(ServiceProcess replica) throws IOException {
        return Files.readAllLines(replica.log()).stream()
                .filter(line -> line.contains("stopped in"))
                .count();
    }
}
