package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.local.ServiceProcess;

/** A client that sends the same write by way of both replicas at once. */
@Order(4)
@Tag("faults")
class RepeatsTest {
    private static final int WRITES = 100;
    private static final int TIMES = 10;

    private final FaultBench bench = FaultBench.get();
    private final String name = "Sent at both " + UUID.randomUUID();

    @Test
    @DisplayName(
            "FE3: a hundred writes, each sent ten times at once by way of both replicas: each is done once, the other answers are its own again or 409 with Retry-After")
    void the_same_write_at_both_replicas() throws Exception {
        FaultBench.prove("FE3", proof -> {
            List<ServiceProcess> replicas = bench.replicas("supplier");
            ExecutorService clients = Executors.newFixedThreadPool(TIMES);
            int inProgress = 0;
            try {
                for (int number = 0; number < WRITES; number++) {
                    inProgress += sendAtOnce(replicas, clients, number);
                }
            } finally {
                clients.shutdown();
            }
            proof.hit("%d writes, each %d times at once to %s"
                    .formatted(
                            WRITES,
                            TIMES,
                            replicas.stream()
                                    .map(each -> each.name() + " " + each.pid())
                                    .toList()));
            proof.figure("answers 409, the write is at work", inProgress);
            proof.figure("answers that are the first one's again", WRITES * TIMES - WRITES - inProgress);
            assertThat(bench.tables()
                            .rows(
                                    "supplier",
                                    "select legal_name from supplier where legal_name like '" + name + " %'",
                                    row -> row.getString(1)))
                    .hasSize(WRITES)
                    .doesNotHaveDuplicates();
        });
    }

    /** Answers how many were told that the write is at work. */
    private int sendAtOnce(List<ServiceProcess> replicas, ExecutorService clients, int number) {
        String key = UUID.randomUUID().toString();
        String token = bench.authorities().get(0).token("buyer");
        String body =
                Http.body(Map.of("legalName", name + " " + number, "country", "NO", "roles", List.of("RESELLER")));
        List<CompletableFuture<Http.Answer>> calls = IntStream.range(0, TIMES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> bench.http()
                                .create(replicas.get(i % replicas.size()).baseUrl() + "/suppliers", token, body, key),
                        clients))
                .toList();
        Set<String> made = new HashSet<>();
        int inProgress = 0;
        for (CompletableFuture<Http.Answer> call : calls) {
            Http.Answer answer = call.join();
            if (answer.status() == 409) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                inProgress++;
            } else {
                made.add(answer.expect(201).id());
            }
        }
        assertThat(made).as("write " + number).hasSize(1);
        return inProgress;
    }
}
