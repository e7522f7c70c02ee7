package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.database.WorkerTransactions;

@QuarkusTest
@DisplayName("Acts at the moment a date falls due")
class AdjustingRaceTest {
    private static final String ZONE = "Europe/Stockholm";
    private static final String MOVE = """
            {"clock":"PLAN","dueOn":"2027-04-30","reasonCode":"RESTRUCTURING","reason":"New owner","decidedBy":"manager-9"}""";

    @Inject
    DeadlineWatch watch;

    @Inject
    WorkerTransactions transactions;

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    @Test
    @DisplayName(
            "FD6: an extension that meets a pass waits for it; the old fact stays, the new date is armed under a new version")
    @Tag("FD6")
    void an_extension_waits_for_the_pass() throws Exception {
        String authority = "RACE-WAIT";
        SuiteFacts.authority(authority, ZONE, "[]", "[0]", 1);
        AuditApi.noonOf("2027-01-31", ZONE);
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-01-31");
        String manager = AuditApi.manager(authority);
        String etag = AuditApi.etag(manager, AuditApi.CASES + "/" + id);
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> pass = threads.submit(() -> transactions.run(transaction -> {
                transaction.update(
                        "update deadline set next_step_at = clock_timestamp() - interval '1 hour' where non_compliance_id = ?"
                                + " and clock = 'PLAN'",
                        UUID.fromString(id));
                // As the pass sees it: due now, claimed, stated, not yet committed.
                assertTrue(watch.runBatch(transaction) > 0);
                claimed.countDown();
                await(asked);
            }));
            assertTrue(claimed.await(60, TimeUnit.SECONDS));
            Future<Response> extension =
                    threads.submit(() -> AuditApi.act(manager, id, "deadline-adjustments", MOVE, etag));
            SuiteFacts.awaitLock("non_compliance");
            asked.countDown();
            pass.get(60, TimeUnit.SECONDS);
            assertEquals(200, extension.get(60, TimeUnit.SECONDS).statusCode());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, runningVersions(id));
        assertEquals(
                2,
                SuiteFacts.count(
                        "select max(version) from deadline where clock = 'PLAN' and non_compliance_id = '" + id + "'"));
        assertEquals(
                0,
                SuiteFacts.count(
                        "select count(*) from deadline where version = 1 and clock = 'PLAN' and (running or next_step_at is"
                                + " not null) and non_compliance_id = '" + id + "'"));
    }

    @Test
    @DisplayName(
            "FD6: twenty extensions against passes: each case ends with one running date, and at most one fact of the old one")
    @Tag("FD6")
    void twenty_extensions_against_passes() throws Exception {
        String authority = "RACE-MANY";
        SuiteFacts.authority(authority, ZONE, "[]", "[0]", 1);
        AuditApi.noonOf("2027-01-31", ZONE);
        UUID supplier = SuiteFacts.supplier();
        String manager = AuditApi.manager(authority);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(AuditApi.communicated(authority, supplier, "2027-01-31"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            AuditApi.noonOf("2027-03-01", ZONE);
            List<Future<Response>> extensions = cases.stream()
                    .map(id -> threads.submit(() -> AuditApi.act(manager, id, "deadline-adjustments", MOVE, "\"2\"")))
                    .toList();
            Future<?> passes = threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    transactions.call(watch::runBatch);
                }
            });
            for (Future<Response> extension : extensions) {
                assertEquals(200, extension.get(60, TimeUnit.SECONDS).statusCode());
            }
            passes.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        StatedFacts.awaitOnePass();
        for (String id : cases) {
            List<String> facts = StatedFacts.ofCase(id);
            assertTrue(
                    facts.isEmpty() || facts.equals(List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-01")),
                    facts::toString);
            assertEquals(1, runningVersions(id));
        }
        AuditApi.noonOf("2027-05-01", ZONE);
        for (String id : cases) {
            SuiteFacts.await("select 1 from outbox where data ->> 'factKey' = '" + id + "/PLAN/2/0'");
        }
    }

    private static long runningVersions(String id) {
        return SuiteFacts.count(
                "select count(*) from deadline where clock = 'PLAN' and running and non_compliance_id = '" + id + "'");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
