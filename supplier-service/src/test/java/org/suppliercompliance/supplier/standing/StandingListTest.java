package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class StandingListTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String id;

    @BeforeEach
    void supplierHere() {
        here = authority();
        id = supplierOf(here, "Standing " + UUID.randomUUID());
    }

    @Test
    @DisplayName("decision 9: standings are listed by colour, the worst first, page by page")
    void lists() {
        String far = supplierOf(here, "Far " + UUID.randomUUID());
        String near = supplierOf(here, "Near " + UUID.randomUUID());
        String longest = supplierOf(here, "Longest " + UUID.randomUUID());
        String closed = supplierOf(here, "Closed " + UUID.randomUUID());
        new AuditFacts(here, far, "MAJOR")
                .communicated(today.plusDays(30), today.plusDays(90))
                .send();
        new AuditFacts(here, id, "MAJOR")
                .communicated(today.minusDays(1), today.plusDays(90))
                .send();
        new AuditFacts(here, near, "MAJOR")
                .communicated(today.plusDays(2), today.plusDays(90))
                .send();
        new AuditFacts(here, closed, "MAJOR")
                .detected()
                .tell("non-compliance-withdrawn", "WITHDRAWN")
                .send();
        new AuditFacts(here, longest, "MAJOR")
                .communicated(today.minusDays(30), today.plusDays(90))
                .send();

        soon(() -> get(buyer(here), "/standings")
                .body("items.supplierId", contains(longest, id, near, far, closed))
                .body("items.colour", contains("RED", "RED", "YELLOW", "YELLOW", "GREEN")));
        get(buyer(here), "/standings?colour=YELLOW").body("items.supplierId", contains(near, far));
        get(buyer(here), "/standings?colour=GREEN")
                .body("items.supplierId", contains(closed))
                .body("items[0].redFrom", nullValue());
        get(buyer(here), "/standings?colour=PINK").statusCode(400);
        String next = get(buyer(here), "/standings?colour=RED&limit=1")
                .body("items.supplierId", contains(longest))
                .extract()
                .path("next");
        buyer(here)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.supplierId", contains(id))
                .body("items.legalName[0]", startsWith("Standing "));
    }

    @Test
    @DisplayName("decision 9: no list of 20,000 standings scans a table")
    void lists_are_served_by_indexes() throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    with s as (insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                        select gen_random_uuid(), 'Stood ' || i, 'stood ' || i, 'SE', '{RESELLER}', 1, now(), now() from generate_series(1, 20000) i returning id)
                    insert into standing (authority, supplier_id, open_cases, order_at, told, version)
                    select '%s', id, 1, now() + make_interval(days => (random() * 1000)::int - 10), 'RED', 1 from s""".formatted(here));
            statement.execute("analyze supplier, standing");
            try (Connection app = TestServers.app();
                    Statement reader = app.createStatement()) {
                reader.execute("select set_config('app.tenant', '" + here + "', false)");
                for (String range : List.of(
                        "t.order_at <= now() + (select make_interval(secs => offset_seconds) from clock_offset)",
                        "true")) {
                    String plan = plan(reader, range);
                    assertTrue(plan.contains("ix_standing_worst"), plan);
                    assertFalse(plan.contains("Seq Scan on standing") || plan.contains("Sort"), plan);
                }
            }
            statement.execute("delete from standing where authority = '" + here + "'");
            // Nothing names what was planted: twenty tables need not be searched for it.
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from supplier where name_folded like 'stood %'");
        }
    }

    private String plan(Statement reader, String range) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = reader.executeQuery(
                "explain select t.supplier_id, s.legal_name from standing t join supplier s on s.id = t.supplier_id where t.authority = '"
                        + here + "' and s.survivor_id is null and " + range
                        + " order by t.order_at, t.supplier_id limit 21")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
