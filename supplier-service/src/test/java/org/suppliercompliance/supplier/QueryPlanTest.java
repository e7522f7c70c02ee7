package org.suppliercompliance.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The plans PostgreSQL took while the API was read: the real statements, behind row-level security, on tables that have grown. */
@QuarkusTest
class QueryPlanTest {
    @Test
    @DisplayName("no list and no read of 50,000 suppliers and 20,000 contracts scans a table")
    void nothing_that_grows_is_read_as_a_whole() throws Exception {
        String authority = authority();
        String id;
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                    select gen_random_uuid(), 'Grown ' || i, 'grown ' || i, case when i % 500 = 0 then 'IS' else 'SE' end,
                        case when i % 1000 = 0 then '{BRAND}' else '{RESELLER}' end::text[], 1, now(), now() from generate_series(1, 50000) i""");
            statement.execute(
                    "insert into supplier_identifier (scheme, id, supplier_id) select 'XI-DUNS', 'G' || row_number() over (), id from supplier where name_folded like 'grown %'");
            // Planted without the work that follows a new contract: the tests behind this one would wait for it.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, buying_entities, reporting_duty, right_to_audit,
                        sanction_clause, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', s.id, 'R' || row_number() over (), 'Grown', '{30213000}', false, '{}', false, false, false, 1, now(), now()
                    from (select id from supplier where name_folded like 'grown %%' limit 20000) s""".formatted(authority));
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze supplier, supplier_identifier, contract");
            try (ResultSet row = statement.executeQuery(
                    "select supplier_id from contract where authority = '" + authority + "' limit 1")) {
                row.next();
                id = row.getString(1);
            }
        }

        PlansTaken plans = PlansTaken.during(() -> {
            get(buyer(authority), "/suppliers/" + id).statusCode(200);
            get(buyer(authority), "/suppliers").statusCode(200);
            get(buyer(authority), "/suppliers?name=grown 4999").statusCode(200);
            get(buyer(authority), "/suppliers?country=IS").statusCode(200);
            get(buyer(authority), "/suppliers?role=BRAND").statusCode(200);
            get(buyer(authority), "/suppliers?identifier={i}", "XI-DUNS:G4711").statusCode(200);
            get(buyer(authority), "/contracts").statusCode(200);
            get(buyer(authority), "/contracts?supplierId=" + id).statusCode(200);
            get(buyer(authority), "/contracts?reference=R17").statusCode(200);
            get(supplier(id), "/contracts").statusCode(200);
        });

        assertTrue(plans.readsOf("supplier") > 0 && plans.readsOf("contract") > 0, "what was asked was recorded");
        assertEquals(List.of(), plans.readingWhole("supplier", "supplier_identifier", "contract"));
    }
}
