package org.suppliercompliance.criteria.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.CopiesRebuiltTest;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.criteria.SupplierTopic;

@QuarkusTest
class CriteriaCopiesRebuiltTest extends CopiesRebuiltTest {
    @Override
    protected void tell() {
        String told = UUID.randomUUID().toString();
        String survivor = UUID.randomUUID().toString();
        SupplierTopic.state("supplier-registered", told, 1, "{\"id\":\"" + told + "\"}");
        SupplierTopic.state(
                "supplier-merged", told, 2, "{\"id\":\"" + told + "\",\"survivorId\":\"" + survivor + "\"}");
        SupplierTopic.await(
                "2",
                "select version::text from inbox_aggregate where consumer = ? and subject = ?",
                "criteria-suppliers",
                told);
    }

    @Test
    @DisplayName("FH6: who is named by a consultation stays, though no topic tells of it; who is named by nobody goes")
    void what_is_referred_to_stays() throws SQLException {
        tell();
        long before = removed(compared());
        try (Connection worker = TestServers.worker();
                Statement statement = worker.createStatement()) {
            statement.execute(
                    "insert into known_authority (code, country) values ('NAMED-NOWHERE', 'NO'), ('NAMED-HERE', 'NO')");
            statement.execute(
                    "insert into consultation (id, authority, kind, title, status, starts_on, ends_on, categories, remind_version, version, created_at, created_by, changed_at)"
                            + " values (gen_random_uuid(), 'NAMED-HERE', 'RFI', 'Screens', 'PLANNED', '2027-01-01', '2027-01-01', '{}', 0, 1, now(), 'test', now())");
            JsonPath compared = compared();
            statement.execute("delete from consultation where authority = 'NAMED-HERE'");
            statement.execute("delete from known_authority where code like 'NAMED-%'");
            assertNull(compared.getString("failure"));
            assertEquals(before + 1, removed(compared));
        }
    }

    private static long removed(JsonPath compared) {
        return compared.getLong("tables.find { it.table == 'known_authority' }.removed");
    }
}
