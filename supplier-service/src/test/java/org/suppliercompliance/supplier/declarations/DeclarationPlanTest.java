package org.suppliercompliance.supplier.declarations;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The plans PostgreSQL took while sites and declarations were read: the real statements, behind row-level security, on grown tables. */
@QuarkusTest
class DeclarationPlanTest {
    private static final String[] GROWN = {
        "site", "contract", "declaration", "declared_site", "declared_brand", "declared_risk", "declared_supply"
    };

    @Test
    @DisplayName(
            "X5 S5: no read and no graph question over 60,000 sites, 10,000 contracts and 160,000 declared sites scans a table")
    void nothing_that_grows_is_read_as_a_whole() throws Exception {
        String authority = authority();
        String supplierId = supplierOf(authority, "Grown");
        String contract;
        List<String> declarations;
        String site;
        String brand;
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            // No triggers: the risk of ten thousand contracts would be worked out meanwhile, and its scans counted.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into site (id, name, name_folded, country, activities, site_key, version, created_at, changed_at)
                    select gen_random_uuid(), 'Grown ' || i, 'grown ' || i, case when i % 500 = 0 then 'IS' else 'CN' end,
                        case when i % 1000 = 0 then '{MINE}' else '{OTHER}' end::text[], 'grown-' || i, 1, now(), now() from generate_series(1, 60000) i""");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, buying_entities, reporting_duty, right_to_audit,
                        sanction_clause, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', '%s', 'G' || i, 'Grown', '{30213000}', false, '{}', false, false, false, 1, now(), now()
                    from generate_series(1, 10000) i""".formatted(authority, supplierId));
            statement.execute("""
                    insert into declaration (id, contract_id, authority, supplier_id, number, submitted, declared_on, superseded_on, ends_on, declared_by,
                        sites, brands, subcontractors, risks, version, created_at)
                    select gen_random_uuid(), c.id, c.authority, c.supplier_id, n, true, date '2024-01-01' + n, case when n = 1 then date '2024-01-03' end,
                        case when n = 1 then date '2024-01-03' end, 'SUPPLIER', 8, 1, 0, 0, 1, now()
                    from contract c, generate_series(1, 2) n where c.authority = '%s'""".formatted(authority));
            // A few large declarations among many small ones, as they come.
            statement.execute("""
                    insert into declared_site (declaration_id, site_id, authority, supplier_id, name, name_folded, country, role)
                    select d.id, s.id, d.authority, d.supplier_id, s.name, s.name_folded, s.country, 'OTHER'
                    from (select *, row_number() over (order by contract_id, number) as place from declaration where authority = '%s') d
                    cross join lateral generate_series(1, case when d.place <= 2 then 800 else 8 end) k
                    join (select *, row_number() over () as place from site where site_key like 'grown-%%') s on s.place = (d.place * 8 + k * 7) %% 60000 + 1
                    on conflict do nothing""".formatted(authority));
            statement.execute("""
                    insert into declared_brand (declaration_id, position, authority, supplier_id, name, name_folded, programmes)
                    select id, 1, authority, supplier_id, 'Brand ' || row_number() over (), 'brand ' || row_number() over (), '{}'
                    from declaration where authority = '%s'""".formatted(authority));
            statement.execute("""
                    insert into declared_risk (declaration_id, site_id, priority, authority, supplier_id, category, description)
                    select declaration_id, site_id, 1, authority, supplier_id, 'OTHER', 'Grown' from declared_site where authority = '%s'""".formatted(authority));
            statement.execute("""
                    insert into declared_supply (declaration_id, from_site_id, to_site_id, authority, supplier_id)
                    select declaration_id, site_id, next, authority, supplier_id
                    from (select *, lead(site_id) over (partition by declaration_id order by site_id) as next from declared_site where authority = '%s') e
                    where next is not null""".formatted(authority));
            statement.execute(
                    "analyze site, contract, declaration, declared_site, declared_brand, declared_risk, declared_subcontractor, declared_supply");
            contract = one(
                    statement,
                    "select contract_id from declaration where authority = '" + authority
                            + "' order by contract_id, number limit 1");
            declarations = List.of(
                    one(statement, "select id from declaration where number = 1 and contract_id = '" + contract + "'"),
                    one(statement, "select id from declaration where number = 2 and contract_id = '" + contract + "'"));
            site = one(
                    statement,
                    "select site_id from declared_site where declaration_id = '" + declarations.get(1) + "' limit 1");
            brand = one(
                    statement, "select name from declared_brand where declaration_id = '" + declarations.get(1) + "'");
        }
        String path = "/contracts/" + contract;
        PlansTaken plans = PlansTaken.during(() -> {
            get(buyer(authority), "/sites").statusCode(200);
            get(buyer(authority), "/sites?name=grown 4999").statusCode(200);
            get(buyer(authority), "/sites?country=IS").statusCode(200);
            get(buyer(authority), "/sites?activity=MINE").statusCode(200);
            get(buyer(authority), "/sites/" + site).statusCode(200);
            get(buyer(authority), path + "/declarations").statusCode(200);
            get(buyer(authority), path + "/declarations/" + declarations.get(0)).statusCode(200);
            get(supplier(supplierId), path + "/declarations/" + declarations.get(0) + "/sites?limit=100")
                    .statusCode(200);
            get(buyer(authority), path + "/supply-chain").body("sites.size()", equalTo(200));
            get(buyer(authority), path + "/supply-chain/sites/" + site).statusCode(200);
            get(supplier(supplierId), path + "/supply-chain/sites/" + site + "?direction=SUPPLIED&depth=10")
                    .statusCode(200);
            get(
                            buyer(authority),
                            path + "/declarations/comparison?from=" + declarations.get(0) + "&to="
                                    + declarations.get(1))
                    .statusCode(200);
            get(buyer(authority), "/leverage?siteId=" + site).statusCode(200);
            get(buyer(authority), "/leverage?brand=" + brand).body("own.contractCount", equalTo(1));
        });

        assertTrue(plans.readsOf("site") > 0 && plans.readsOf("declared_site") > 0, "what was asked was recorded");
        assertEquals(List.of(), plans.readingWhole(GROWN));
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
