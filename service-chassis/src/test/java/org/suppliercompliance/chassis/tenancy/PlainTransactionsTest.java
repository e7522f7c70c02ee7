package org.suppliercompliance.chassis.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.Rows;

/** The form of a service without entities, which this test's service is not: it is asked for by name. */
@QuarkusTest
class PlainTransactionsTest {
    private static final String TENANT = "PLAIN";
    private static final String INSERT =
            "insert into parcel (id, tenant, state, version) values (?, ?, 'REGISTERED', 1)";
    private static final String CHANGE = """
            with changed as (update parcel set state = ?, version = version + 1 where id = ? and version = ? returning 1)
            select one_row(count(*)) from changed""";

    @Inject
    PlainTransactions transactions;

    @Inject
    TenantDatabase database;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    private final UUID id = UUID.randomUUID();

    @Test
    void a_change_and_its_fact_are_one_transaction() {
        act(() -> {
            database.update(INSERT, id, TENANT);
            outbox.append(fact(1));
            return true;
        });
        assertEquals(
                List.of("true"),
                Rows.texts(
                        "select (outbox.transaction_id::xid = parcel.xmin)::text as value from parcel, outbox"
                                + " where id = ? and subject = ?",
                        id,
                        id.toString()));
    }

    @Test
    void a_change_that_waits_is_seen_by_what_comes_next_and_stored_with_the_commit() {
        act(() -> database.update(INSERT, id, TENANT));
        String seen = act(() -> {
            database.changeOne(IllegalStateException::new, CHANGE, "MOVED", id, 1L);
            return database.one("select state from parcel where id = ?", row -> row.text("state"), id)
                    .orElseThrow();
        });
        act(() -> {
            database.changeOne(IllegalStateException::new, CHANGE, "MOVED ON", id, 2L);
            outbox.append(fact(3));
            return true;
        });
        assertEquals("MOVED", seen);
        assertEquals(1, Rows.count("from parcel where id = ? and state = 'MOVED ON' and version = 3", id));
        assertEquals(1, Rows.count("from outbox where subject = ?", id.toString()));
    }

    @Test
    void two_changes_that_wait_are_both_made() {
        UUID other = UUID.randomUUID();
        act(() -> database.update(INSERT, id, TENANT) + database.update(INSERT, other, TENANT));
        act(() -> {
            database.changeOne(IllegalStateException::new, CHANGE, "MOVED", id, 1L);
            database.changeOne(IllegalStateException::new, CHANGE, "MOVED", other, 1L);
            return true;
        });
        assertEquals(2, Rows.count("from parcel where id in (?, ?) and state = 'MOVED'", id, other));
    }

    @Test
    @DisplayName(
            "FG2: a slower writer fails with its own words, whether anything follows the change or not, and stores no fact")
    void a_slower_writer_fails_and_stores_nothing() {
        act(() -> database.update(INSERT, id, TENANT));
        Supplier<RuntimeException> slower = () -> new IllegalArgumentException("slower");
        Callable<Boolean> atTheCommit = () -> {
            database.changeOne(slower, CHANGE, "MOVED", id, 7L);
            outbox.append(fact(8));
            return true;
        };
        Callable<Boolean> before = () -> {
            database.changeOne(slower, CHANGE, "MOVED", id, 7L);
            return database.query("select 1 as n", row -> row.integer("n")).isEmpty();
        };
        for (Callable<Boolean> work : List.of(atTheCommit, before)) {
            assertEquals(
                    "slower",
                    assertThrows(IllegalArgumentException.class, () -> act(work))
                            .getMessage());
        }
        assertEquals(1, Rows.count("from parcel where id = ? and state = 'REGISTERED' and version = 1", id));
        assertEquals(0, Rows.count("from outbox where subject = ?", id.toString()));
    }

    @Test
    void an_exception_takes_back_the_change_and_the_fact() {
        assertThrows(
                IllegalStateException.class,
                () -> act(() -> {
                    database.update(INSERT, id, TENANT);
                    outbox.append(fact(1));
                    throw new IllegalStateException("no");
                }));
        assertEquals(0, Rows.count("from parcel where id = ?", id));
        assertEquals(0, Rows.count("from outbox where subject = ?", id.toString()));
    }

    @Test
    void facts_keep_their_order_also_when_there_are_many() {
        act(() -> {
            IntStream.rangeClosed(1, 150).forEach(version -> outbox.append(fact(version)));
            return true;
        });
        assertEquals(
                IntStream.rangeClosed(1, 150).mapToObj(Integer::toString).toList(),
                Rows.texts(
                        "select aggregate_version::text as value from outbox where subject = ? order by position",
                        id.toString()));
    }

    @Test
    @DisplayName(
            "FG6: every statement of a reading use case has its tenant, also one the driver would send in two parts")
    void every_statement_that_reads_has_its_tenant() {
        act(() -> database.update(INSERT, id, TENANT));
        for (Purpose purpose : List.of(Purpose.LOOK_UP, Purpose.SEARCH)) {
            // often enough for the driver to prepare the statements at the server
            for (int i = 0; i < 8; i++) {
                assertEquals(List.of(TENANT, TENANT), seenBy(TENANT, purpose));
                assertEquals(List.of(), seenBy("PLAIN-OTHER", purpose));
            }
        }
    }

    private List<String> seenBy(String tenant, Purpose purpose) {
        return As.tenant(
                tenant,
                () -> run(purpose, () -> {
                    List<String> typed =
                            database.query("select tenant from parcel where id = ?", row -> row.text("tenant"), id);
                    List<String> untyped = database.query(
                            "select tenant from parcel where id = ? and (?::text is null or state = 'NONE')",
                            row -> row.text("tenant"),
                            id,
                            null);
                    return List.of(typed, untyped).stream()
                            .flatMap(List::stream)
                            .toList();
                }));
    }

    @Test
    void a_use_case_that_only_reads_changes_and_states_nothing() {
        String sql = "update parcel set state = 'X' where id = ?";
        assertEquals(
                "25006",
                assertThrows(DatabaseException.class, () -> read(() -> database.update(sql, id)))
                        .sqlState());
        assertThrows(
                IllegalStateException.class,
                () -> read(() -> {
                    outbox.append(fact(1));
                    return true;
                }));
        assertThrows(
                IllegalStateException.class,
                () -> read(() -> {
                    database.changeOne(IllegalStateException::new, CHANGE, "X", id, 1L);
                    return true;
                }));
    }

    @Test
    @DisplayName("FG6: what goes back to the pool knows no tenant")
    void a_connection_goes_back_without_a_tenant() throws Exception {
        act(() -> database.update(INSERT, id, TENANT));
        read(() -> database.query("select 1 as n", row -> row.integer("n")));
        try (Connection connection = dataSource.getConnection()) {
            assertEquals(
                    List.of(""),
                    new JdbcDatabase(connection)
                            .query(
                                    "select coalesce(current_setting('app.tenant', true), '') as tenant",
                                    row -> row.text("tenant")));
        }
    }

    private <T> T act(Callable<T> work) {
        return As.tenant(TENANT, () -> run(Purpose.ACT, work));
    }

    private <T> T read(Callable<T> work) {
        return As.tenant(TENANT, () -> run(Purpose.LOOK_UP, work));
    }

    private <T> T run(Purpose purpose, Callable<T> work) {
        try {
            return transactions.once(purpose, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Fact fact(int version) {
        return new Fact("parcel-moved", id.toString(), version, id.toString(), TENANT, null, List.of());
    }
}
