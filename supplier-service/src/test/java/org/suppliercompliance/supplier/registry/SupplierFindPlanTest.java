package org.suppliercompliance.supplier.registry;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The plans PostgreSQL took while suppliers were searched among 100,000. */
@QuarkusTest
class SupplierFindPlanTest {
    @Test
    @DisplayName(
            "S1: no search by name or number, and no question for duplicates, among 100,000 suppliers scans a table, whether its words are rare or common")
    void a_search_is_served_by_indexes() throws Exception {
        String authority = authority();
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                    select gen_random_uuid(), n, n, 'SE', '{RESELLER}', 1, now(), now()
                    from (select (array['00 nordic','00 svenska','00 global','00 united','00 first'])[1 + i % 5] || ' ' || substr(md5(i::text), 1, 7) || ' '
                        || (array['data','systems','electronics','computer'])[1 + i % 4] || (array[' ab',' as',' oy',' ltd'])[1 + i % 4] as n
                        from generate_series(1, 100000) i) names""");
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                    select gen_random_uuid(), n, n, 'CN', '{BRAND}', 1, now(), now()
                    from (select 'zzzhejiang ' || substr(md5('z' || i), 1, 7) || ' co., ltd.' as n from generate_series(1, 2000) i) names""");
            statement.execute(
                    "insert into supplier_identifier (scheme, id, supplier_id) select 'XI-DUNS', 'F' || row_number() over (order by name_folded), id from supplier where name_folded like '00 %'");
            statement.execute("vacuum analyze supplier");
            statement.execute("analyze supplier_identifier");
        }
        String id =
                get(buyer(authority), "/suppliers?q={q}", "c4ca423").extract().path("items[0].id");

        PlansTaken plans = PlansTaken.during(() -> {
            get(buyer(authority), "/suppliers?q={q}", "a87ff67 svenska").statusCode(200);
            get(buyer(authority), "/suppliers?q={q}", "c4ca423").body("items", hasSize(1));
            get(buyer(authority), "/suppliers?q={q}", "00 electronics oy").body("items", hasSize(20));
            get(buyer(authority), "/suppliers?q={q}", "00").body("items", hasSize(20));
            get(buyer(authority), "/suppliers?q={q}", "zzzhejiang").body("items", hasSize(20));
            get(buyer(authority), "/suppliers?q={q}", "nobodyhasthis").body("items", hasSize(0));
            get(buyer(authority), "/suppliers/" + id + "/likely-duplicates").statusCode(200);
            get(buyer(authority), "/suppliers?q={q}", "F4711").body("items", hasSize(1));
        });

        assertTrue(plans.readsOf("supplier") > 0, "what was asked was recorded");
        assertEquals(List.of(), plans.readingWhole("supplier", "supplier_identifier"));
        // A word that all names at the end of the list share, or that nobody has, would be looked for in all of them:
        // 100,000
        // a question. Asking how common a word is reads 5,000 at the most.
        assertTrue(plans.rowsReadOf("supplier") < 30_000, () -> "suppliers read: " + plans.readings("supplier"));
    }
}
