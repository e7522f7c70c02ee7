package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** Reads that are dear: all there is, as one table, while others work. */
@Order(10)
@Tag("faults")
class LongTableTest {
    private static final int ROWS = 100_000;
    /** So long that all of the table is more than the heap of the service, 160 MB. */
    private static final int TITLE = 2_000;

    private final FaultBench bench = FaultBench.get();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @DisplayName(
            "FI4: a table of 100,000 rows, larger than the heap, is read to its end while others write and read: memory flat, its last pages as fast as its first, and a second one of the same authority put off")
    void a_long_table() throws Exception {
        FaultBench.prove("FI4", proof -> {
            FaultAuthority authority = bench.authorities().get(0);
            ServiceProcess replica = bench.replicas("supplier").get(0);
            bench.tables().execute("supplier", contracts(authority));
            try {
                Run run = new Run("FI4", List.of(Load.Write.values()));
                run.settle();
                long before = MemoryWatch.resident(replica.pid()) / 1024;
                HttpResponse<InputStream> table = table(replica, authority);
                assertThat(table.statusCode()).isEqualTo(200);
                HttpResponse<InputStream> second = table(replica, authority);
                second.body().close();
                assertThat(second.statusCode()).isEqualTo(429);
                assertThat(second.headers().firstValue("Retry-After")).isPresent();
                Reading reading = read(table.body(), replica);
                List<Operation> history = run.stopAndCheck(proof);

                proof.hit("%d rows and %d MB read from a service with a heap of 160 MB"
                        .formatted(reading.rows(), reading.bytes() >> 20));
                proof.figure("rows a second", reading.perSecond(0, 10));
                proof.figure("in the first tenth", reading.perSecond(0, 1));
                proof.figure("in the last tenth", reading.perSecond(9, 10));
                proof.figure("resident before", before + " MB");
                proof.figure("largest meanwhile", reading.largest() + " MB");
                proof.figure("a second table of the authority", second.statusCode());
                proof.figure("p99 of calls meanwhile", Load.percentile(history, 0.99) + " ms");
                assertThat(reading.rows()).isEqualTo(ROWS);
                assertThat(reading.bytes()).isGreaterThan(160L << 20);
                assertThat(reading.largest() - before).isLessThan(150);
                assertThat(reading.perSecond(9, 10)).isGreaterThan(reading.perSecond(0, 1) / 3);
                assertThat(history.stream()
                                .filter(each -> each.outcome() != Outcome.OK)
                                .toList())
                        .isEmpty();
            } finally {
                bench.tables().execute("supplier", "delete from contract where reference like 'FI4-%'");
            }
        });
    }

    /** What was read: how many rows and bytes, when each tenth of the rows was there, and how large the service was at most. */
    private record Reading(long rows, long bytes, List<Long> nanos, long largest) {
        long perSecond(int from, int to) {
            long part = nanos.get(to) - nanos.get(from);
            return ROWS / 10 * (to - from) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, part);
        }
    }

    private Reading read(InputStream table, ServiceProcess replica) throws IOException {
        List<Long> tenths = new ArrayList<>(List.of(System.nanoTime()));
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        long rows = -1;
        long largest = 0;
        try (table) {
            for (int length = table.read(piece); length >= 0; length = table.read(piece)) {
                bytes += length;
                for (int i = 0; i < length; i++) {
                    rows += piece[i] == '\n' ? 1 : 0;
                }
                if (rows >= (long) tenths.size() * ROWS / 10) {
                    tenths.add(System.nanoTime());
                    largest = Math.max(largest, MemoryWatch.resident(replica.pid()) / 1024);
                }
            }
        }
        return new Reading(rows, bytes, tenths, largest);
    }

    private HttpResponse<InputStream> table(ServiceProcess replica, FaultAuthority authority)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(replica.baseUrl() + "/contracts"))
                        .header("Accept", "text/csv")
                        .header("Authorization", "Bearer " + authority.token("buyer"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String contracts(FaultAuthority authority) {
        return """
                insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, buying_entities,
                    reporting_duty, right_to_audit, sanction_clause, version, created_at, changed_at)
                select gen_random_uuid(), '%s', '%s', 'FI4-' || n, repeat('t', %d), '{}', false, '{}', false, false, false, 1,
                    now() + n * interval '1 millisecond', now()
                from generate_series(1, %d) n""".formatted(authority.code, authority.supplier, TITLE, ROWS);
    }
}
