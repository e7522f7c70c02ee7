package org.suppliercompliance.audit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
@DisplayName("X1: copies of other services' facts, kept by their events")
class ReferenceCopiesTest {
    @Test
    @DisplayName("X7: an authority's settings follow its changes, and an older fact never overwrites a newer one")
    void settings_follow_changes() {
        SuiteFacts.authority("REFERENCE-A", "Europe/Oslo", "[14,7,1]", "[0,7,30]", 1);
        SuiteFacts.authority("REFERENCE-A", "Europe/Oslo", "[5]", "[0,10]", 3);
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.authority-changed.v1",
                "REFERENCE-A",
                "REFERENCE-A",
                2,
                "{\"code\":\"REFERENCE-A\",\"name\":\"Old\",\"zone\":\"Europe/Stockholm\"}");
        SuiteFacts.supplier();
        assertEquals(
                1,
                SuiteFacts.count(
                        "select count(*) from known_authority where code = 'REFERENCE-A' and zone = 'Europe/Oslo'"
                                + " and steps_before = '{5}'"));
    }

    @Test
    void a_contract_is_kept_with_or_without_a_period_and_unknown_members_are_ignored() {
        UUID id = Ids.next();
        UUID supplier = Ids.next();
        SuiteFacts.send(
                "suppliers.v1", "supplier.contract-registered.v1", id.toString(), supplier.toString(), 1, """
                {"id":"%s","authority":"REFERENCE-A","supplierId":"%s","reference":"C-1","title":"Clients","cpvCodes":["30213000"],
                 "value":null,"start":null,"end":null,"periodKnown":false,"concludedOn":null,"reportingDuty":true,"rightToAudit":true,
                 "sanctionClause":true,"somethingNew":{"a":1}}""".formatted(
                                id, supplier));
        SuiteFacts.await(
                "select 1 from known_contract where id = '" + id + "' and not period_known and reporting_duty");
    }

    @Test
    @DisplayName("FC3: an authority in a zone that does not exist goes to the dead letters, and the next event is read")
    void a_zone_that_does_not_exist_goes_to_the_dead_letters() {
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.authority-registered.v1",
                "REFERENCE-BAD",
                "REFERENCE-BAD",
                1,
                "{\"code\":\"REFERENCE-BAD\",\"name\":\"Nowhere\",\"zone\":\"Europe/Nowhere\"}");
        SuiteFacts.await("select 1 from dead_letter where subject = 'REFERENCE-BAD'");
        SuiteFacts.authority("REFERENCE-NEXT", "Europe/Oslo");
        assertEquals(0, SuiteFacts.count("select count(*) from known_authority where code = 'REFERENCE-BAD'"));
    }

    @Test
    @DisplayName(
            "FH5: what the restored registry has never heard of is forgotten: a contract, a supplier, a risk, a member")
    void what_the_registry_does_not_know_is_forgotten() {
        String code = "REFERENCE-" + UUID.randomUUID();
        SuiteFacts.member(code, 1, "REFERENCE-NETWORK");
        UUID supplier = SuiteFacts.supplier();
        UUID contract = SuiteFacts.contract(code, supplier, "2026-01-01", "2029-12-31");
        String risk = code + "/" + supplier;
        SuiteFacts.send(
                "suppliers.v1", "supplier.supplier-risk-assessed.v1", risk, supplier.toString(), 1, """
                {"authority":"%s","subject":{"kind":"SUPPLIER","id":"%s"},"supplierId":"%2$s","level":"HIGH","score":70.00,
                 "bidAdjustment":0,"factors":[],"assessedAt":"2026-11-01T08:15:00Z"}""".formatted(
                                code, supplier));
        SuiteFacts.await("select 1 from known_risk where authority = '" + code + "'");

        SuiteFacts.inEpoch(2, () -> {
            unknown(contract.toString(), supplier.toString());
            unknown(supplier.toString(), supplier.toString());
            unknown(risk, supplier.toString());
            unknown(code, code);
        });

        SuiteFacts.await("select 1 where not exists (select from known_contract where id = '" + contract
                + "') and not exists (select from known_supplier where id = '" + supplier
                + "') and not exists (select from known_risk where authority = '" + code
                + "') and not exists (select from known_network_member where member = '" + code + "')");
        SuiteFacts.awaitSecondEpoch("audit-suppliers", code, 0);
        assertEquals(1, SuiteFacts.count("select count(*) from known_authority where code = '" + code + "'"));
    }

    @Test
    @DisplayName("FG6, decision 13: the database shows an authority its own contracts, and nobody in particular none")
    @Tag("FG6")
    void contracts_are_their_authoritys() throws SQLException {
        String buyer = SuiteFacts.code("BUYER");
        UUID contract = SuiteFacts.contract(buyer, SuiteFacts.supplier(), "2026-01-01", "2029-12-31");
        assertEquals(1, contractsSeenBy(buyer, contract));
        assertEquals(0, contractsSeenBy(SuiteFacts.code("OTHER"), contract));
        assertEquals(0, contractsSeenBy("", contract));
    }

    private static long contractsSeenBy(String authority, UUID contract) throws SQLException {
        try (Connection connection = TestServers.app();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + authority + "', true)");
            try (ResultSet row =
                    statement.executeQuery("select count(*) from known_contract where id = '" + contract + "'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void unknown(String subject, String key) {
        SuiteFacts.restored("suppliers.v1", subject, key, false);
    }

    @Test
    @DisplayName(
            "FH5: a version of a criterion that the restored catalogue has never published goes, its theme with it; so does a criterion")
    void what_the_catalogue_does_not_know_is_forgotten() {
        UUID kept = SuiteFacts.criterion("RBA-B2", 1);
        UUID lost = SuiteFacts.criterion("RBA-B3", 1);
        published(kept, 2, "environment");
        SuiteFacts.await("select 1 from known_criterion where id = '" + kept + "' and version = 2");
        SuiteFacts.await("select 1 from known_theme where criterion_id = '" + kept + "' and theme = 'environment'");
        SuiteFacts.await("select 1 from known_theme where criterion_id = '" + lost + "'");

        SuiteFacts.inEpoch(2, () -> {
            SuiteFacts.restored("criteria.v1", kept.toString(), kept.toString(), true);
            published(kept, 1, "monitoring");
            SuiteFacts.restored("criteria.v1", lost.toString(), lost.toString(), false);
        });
        for (String consumer : List.of("audit-criteria", "audit-themes")) {
            SuiteFacts.awaitSecondEpoch(consumer, kept.toString(), 1);
            SuiteFacts.awaitSecondEpoch(consumer, lost.toString(), 0);
        }

        assertEquals(
                List.of("1 monitoring"),
                SuiteFacts.texts("select c.version || ' ' || t.theme from known_criterion c join known_theme t"
                        + " on t.criterion_id = c.id where c.id = '" + kept + "'"));
        assertEquals(0, SuiteFacts.count("select count(*) from known_criterion where id = '" + lost + "'"));
        assertEquals(0, SuiteFacts.count("select count(*) from known_theme where criterion_id = '" + lost + "'"));
    }

    private static void published(UUID id, int version, String theme) {
        SuiteFacts.send(
                "criteria.v1",
                "criteria.criterion-published.v1",
                id.toString(),
                id.toString(),
                version,
                "{\"id\":\"%s\",\"code\":\"RBA-B2\",\"version\":%d,\"theme\":\"%s\"}".formatted(id, version, theme));
    }

    @Test
    @DisplayName("every version of a criterion is kept")
    void every_version_of_a_criterion_is_kept() {
        UUID id = SuiteFacts.criterion("RBA-B1", 1);
        SuiteFacts.send(
                "criteria.v1",
                "criteria.criterion-published.v1",
                id.toString(),
                id.toString(),
                2,
                "{\"id\":\"" + id + "\",\"code\":\"RBA-B1\",\"version\":2}");
        SuiteFacts.await("select 1 from known_criterion where id = '" + id + "' and version = 2");
        assertEquals(2, SuiteFacts.count("select count(*) from known_criterion where id = '" + id + "'"));
    }
}
