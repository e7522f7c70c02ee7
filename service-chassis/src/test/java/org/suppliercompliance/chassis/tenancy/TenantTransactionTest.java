package org.suppliercompliance.chassis.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.problem.ProblemException;

@QuarkusTest
class TenantTransactionTest {
    private static final String TENANT = "TRANSACTION";

    @Inject
    ParcelService parcels;

    @Inject
    TenantDatabase database;

    @Inject
    Outbox outbox;

    @Test
    void entities_plain_sql_and_facts_share_one_transaction() {
        UUID[] ids = new UUID[1];
        As.tenantRuns(
                TENANT,
                () -> ids[0] = parcels.registerAnd(() -> {
                    String sql = "select pg_current_xact_id()::text as value";
                    List<String> here = database.query(sql, row -> row.text("value"));
                    List<String> joined = parcels.within(() -> database.query(sql, row -> row.text("value")));
                    assertEquals(here, joined);
                }));
        String id = ids[0].toString();
        assertEquals(
                List.of("true"),
                Rows.texts(
                        "select (outbox.transaction_id::xid = parcel.xmin)::text as value from parcel, outbox"
                                + " where id = ? and subject = ?",
                        ids[0],
                        id));
        assertEquals(
                List.of("shop.parcel-registered.v1 1 TRANSACTION"),
                Rows.texts(
                        "select event_type || ' ' || aggregate_version || ' ' || audience as value from outbox where subject = ?",
                        id));
    }

    @Test
    void an_exception_takes_back_the_change_and_the_fact() {
        UUID[] ids = new UUID[1];
        assertThrows(
                IllegalStateException.class,
                () -> As.tenantRuns(
                        TENANT,
                        () -> parcels.within(() -> {
                            ids[0] = parcels.register(null, "");
                            throw new IllegalStateException("no");
                        })));
        assertEquals(0, Rows.count("from parcel where id = ?", ids[0]));
        assertEquals(0, Rows.count("from outbox where subject = ?", ids[0].toString()));
    }

    @Test
    void facts_keep_their_order_also_when_there_are_many() {
        String subject = UUID.randomUUID().toString();
        As.tenantRuns(
                TENANT,
                () -> parcels.within(() -> {
                    for (int version = 1; version <= 150; version++) {
                        parcels.state("parcel-moved", subject, version, "MOVED");
                    }
                    return true;
                }));
        List<String> versions = Rows.texts(
                "select aggregate_version::text as value from outbox where subject = ? order by position", subject);
        assertEquals(150, versions.size());
        for (int i = 0; i < 150; i++) {
            assertEquals(Integer.toString(i + 1), versions.get(i));
        }
    }

    @Test
    void outside_a_transaction_facts_and_sql_are_refused() {
        assertThrows(
                IllegalStateException.class, () -> outbox.append(new Fact("x", "s", 1, "k", null, null, List.of())));
        assertThrows(IllegalStateException.class, () -> database.update("select 1"));
    }

    @Test
    @DisplayName("FC5: a fact larger than the broker takes is refused before the commit")
    void a_fact_larger_than_the_broker_takes_is_refused_before_the_commit() {
        String note = "x".repeat(1_100_000);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> As.tenant(TENANT, () -> parcels.register(null, note)));
        assertEquals(413, refused.type().status());
        assertEquals(0, Rows.count("from outbox where length(data::text) > 1000000"));
    }

    @Test
    @DisplayName("FH1: the victim of a deadlock is tried once more, and both succeed")
    void the_victim_of_a_deadlock_is_tried_once_more() throws Exception {
        UUID first = As.tenant(TENANT, () -> parcels.register(null, ""));
        UUID second = As.tenant(TENANT, () -> parcels.register(null, ""));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();
        var one = CompletableFuture.runAsync(() -> crosswise(first, second, bothHoldOne, tries));
        var other = CompletableFuture.runAsync(() -> crosswise(second, first, bothHoldOne, tries));
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        assertEquals(3, tries.get());
        assertEquals(
                2, Rows.count("from parcel where state = 'XX' and id = any(?)", (Object) new UUID[] {first, second}));
    }

    private void crosswise(UUID mine, UUID theirs, CyclicBarrier bothHoldOne, AtomicInteger tries) {
        As.tenantRuns(
                TENANT,
                () -> parcels.within(() -> {
                    int attempt = tries.incrementAndGet();
                    database.update("update parcel set state = state where id = ?", mine);
                    if (attempt <= 2) {
                        try {
                            bothHoldOne.await(60, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    assertTrue(database.update(
                                    "update parcel set state = case state when 'X' then 'XX' else 'X' end where id = ?",
                                    theirs)
                            == 1);
                    return database.update(
                            "update parcel set state = case state when 'X' then 'XX' else 'X' end where id = ?", mine);
                }));
    }
}
