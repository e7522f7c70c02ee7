package org.suppliercompliance.chassis.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("FG6: row-level security is a second wall")
class TenantWallTest {
    @Inject
    ParcelService parcels;

    @Inject
    TenantDatabase database;

    private final UUID carrier = UUID.randomUUID();

    @BeforeEach
    void three_tenants_have_a_parcel_each() {
        for (String tenant : List.of("WALL-A", "WALL-B", "WALL-C")) {
            As.tenant(tenant, () -> parcels.register(tenant.equals("WALL-B") ? carrier.toString() : null, ""));
        }
    }

    @Test
    void the_role_of_requests_is_neither_superuser_nor_exempt_from_row_level_security() throws SQLException {
        try (Connection connection = TestServers.app()) {
            JdbcDatabase direct = new JdbcDatabase(connection);
            assertEquals(
                    List.of("false false"),
                    direct.query(
                            "select rolsuper || ' ' || rolbypassrls as value from pg_roles where rolname = current_user",
                            row -> row.text("value")));
            assertEquals(
                    List.of(true, true),
                    direct.query(
                            "select relforcerowsecurity as value from pg_class where relname in ('parcel', 'outbox')",
                            row -> row.bool("value")));
        }
    }

    @Test
    void a_query_without_a_filter_returns_the_rows_of_the_tenant_alone() {
        assertEquals(List.of("WALL-A"), As.tenant("WALL-A", parcels::tenantsSeen));
        assertEquals(List.of("WALL-B"), As.tenant("WALL-B", parcels::tenantsSeen));
    }

    @Test
    void the_outside_party_sees_what_names_it_and_nothing_else() {
        assertEquals(List.of("WALL-B"), As.counterparty(carrier, parcels::tenantsSeen));
        assertEquals(List.of(), As.counterparty(UUID.randomUUID(), parcels::tenantsSeen));
    }

    @Test
    void without_a_tenant_no_rows_are_seen() throws SQLException {
        assertEquals(List.of(), As.nobody(parcels::tenantsSeen));
        try (Connection connection = TestServers.app()) {
            assertEquals(
                    List.of(),
                    new JdbcDatabase(connection).query("select tenant from parcel", row -> row.text("tenant")));
        }
    }

    @Test
    void a_row_cannot_be_written_for_another_tenant() {
        DatabaseException refused = assertThrows(
                DatabaseException.class,
                () -> As.tenantRuns(
                        "WALL-A",
                        () -> parcels.within(() -> database.update(
                                "insert into parcel (id, tenant, state, version) values (?, 'WALL-B', 'REGISTERED', 0)",
                                UUID.randomUUID()))));
        assertEquals("42501", refused.sqlState());
    }

    @Test
    void the_role_of_requests_cannot_read_receipts_nor_change_the_journal_nor_the_clock() {
        for (String statement : List.of(
                "select from inbox",
                "select from dead_letter",
                "update outbox set data = '{}'",
                "delete from outbox",
                "update clock_offset set offset_seconds = 1",
                "select inbox_ensure_partitions(1)",
                "select inbox_forget(1)",
                "select from inbox_kept")) {
            DatabaseException refused = assertThrows(DatabaseException.class, () -> {
                try (Connection connection = TestServers.app()) {
                    new JdbcDatabase(connection).query(statement, row -> true);
                }
            });
            assertEquals("42501", refused.sqlState(), statement);
        }
    }

    @Test
    void a_reading_transaction_cannot_write() {
        DatabaseException refused = assertThrows(
                DatabaseException.class,
                () -> As.tenant(
                        "WALL-A", () -> parcels.reading(() -> database.update("update parcel set state = 'X'"))));
        assertEquals("25006", refused.sqlState());
    }

    @Test
    @DisplayName("FG6: a pooled connection never keeps the last tenant (1,000 interleaved transactions)")
    void a_pooled_connection_never_keeps_the_last_tenant() throws Exception {
        List<String> tenants = List.of("WALL-A", "WALL-B", "WALL-C", "");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String tenant = tenants.get(i % tenants.size());
                boolean fails = i % 7 == 0;
                answers.add(threads.submit(() -> seesOnlyItsOwn(tenant, fails)));
            }
            for (Future<Boolean> answer : answers) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean seesOnlyItsOwn(String tenant, boolean fails) {
        if (tenant.isEmpty()) {
            return As.nobody(parcels::tenantsSeen).isEmpty();
        }
        if (fails) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> As.tenantRuns(
                            tenant,
                            () -> parcels.within(() -> {
                                throw new IllegalArgumentException("rolled back");
                            })));
        }
        return As.tenant(tenant, parcels::tenantsSeen).equals(List.of(tenant));
    }
}
