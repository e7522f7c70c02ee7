package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.supplier.Calls;

@QuarkusTest
class ContractTest {
    private String stockholm;
    private String skane;
    private String atea;

    @BeforeEach
    void parties() {
        stockholm = authority(Map.of(
                "entities",
                List.of(Map.of("code", "KAROLINSKA", "name", "Karolinska"), Map.of("code", "SLSO", "name", "SLSO"))));
        skane = authority();
        atea = supplierOf(stockholm, "Atea");
    }

    private Map<String, Object> contract(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "supplierId", atea, "reference", "SLL-1", "title", "Computers", "cpvCodes", List.of("30213000")));
        body.putAll(more);
        return body;
    }

    private String registered(Map<String, Object> more) {
        return post(buyer(stockholm), "/contracts", contract(more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName("S9 S10 S11: a contract holds value, currency, start, end and flags, and tells them")
    void a_contract_holds_value_period_and_flags() {
        String id = registered(Map.of(
                "value",
                Map.of("amount", "650000000", "currency", "SEK"),
                "start",
                "2027-01-01",
                "end",
                "2030-12-31",
                "concludedOn",
                "2026-11-02",
                "cpvCodes",
                List.of("30213000-5", "30231300"),
                "reportingDuty",
                true,
                "rightToAudit",
                true,
                "sanctionClause",
                true));

        get(as("sustainability-manager", stockholm), "/contracts/" + id)
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("value.amount", equalTo("650000000.00"))
                .body("value.currency", equalTo("SEK"))
                .body("start", equalTo("2027-01-01"))
                .body("end", equalTo("2030-12-31"))
                .body("periodKnown", equalTo(true))
                .body("cpvCodes", contains("30213000", "30231300"))
                .body("authority", equalTo(stockholm))
                .body("reportingDuty", equalTo(true))
                .body("rightToAudit", equalTo(true))
                .body("sanctionClause", equalTo(true));
        Map<?, ?> fact = (Map<?, ?>) changes(buyer(stockholm), id).get(0).get("data");
        assertEquals(
                List.of("2027-01-01", "2030-12-31", true, Map.of("amount", "650000000.00", "currency", "SEK")),
                List.of(fact.get("start"), fact.get("end"), fact.get("periodKnown"), fact.get("value")));
    }

    @Test
    @DisplayName("S11: the window of a contract decides whether it runs on a date; both ends are inside")
    void a_contract_runs_from_its_first_to_its_last_day() {
        String id = registered(Map.of("start", "2027-01-01", "end", "2027-12-31"));
        registered(Map.of("reference", "SLL-2"));

        for (String inside : List.of("2027-01-01", "2027-12-31")) {
            get(buyer(stockholm), "/contracts?runningOn=" + inside).body("items.id", contains(id));
        }
        for (String outside : List.of("2026-12-31", "2028-01-01")) {
            get(buyer(stockholm), "/contracts?runningOn=" + outside).body("items", empty());
        }
    }

    @Test
    @DisplayName("decision 15: a contract without a known end is kept so, and completed later by a patch")
    void what_is_not_known_stays_missing_until_somebody_knows_it() {
        String id = registered(Map.of("start", "2027-01-01"));

        get(buyer(stockholm), "/contracts/" + id)
                .body("periodKnown", equalTo(false))
                .body("start", equalTo("2027-01-01"))
                .body("end", nullValue())
                .body("value", nullValue());
        get(buyer(stockholm), "/contracts?periodKnown=false").body("items.id", contains(id));
        patch(
                        buyer(stockholm),
                        "/contracts/" + id,
                        "\"1\"",
                        "{\"end\": \"2028-12-31\", \"value\": {\"amount\": \"12.5\", \"currency\": \"EUR\"}}")
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("periodKnown", equalTo(true))
                .body("value.amount", equalTo("12.50"));
        patch(buyer(stockholm), "/contracts/" + id, "\"1\"", "{\"title\": \"Lost\"}")
                .statusCode(412);
        patch(buyer(stockholm), "/contracts/" + id, "\"2\"", "{\"end\": \"2026-12-31\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/end"));
        assertEquals(
                List.of("supplier.contract-registered.v1", "supplier.contract-changed.v1"),
                changes(buyer(stockholm), id).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
    }

    @Test
    @DisplayName("S12: one supplier, many contracts, of several authorities")
    void one_supplier_has_many_contracts() {
        String first = registered(Map.of());
        String second = registered(Map.of("reference", "SLL-2"));
        String foreign = post(buyer(skane), "/contracts", contract(Map.of("reference", "SK-1")))
                .statusCode(201)
                .extract()
                .path("id");

        get(buyer(stockholm), "/contracts?supplierId=" + atea).body("items.id", containsInAnyOrder(first, second));
        get(buyer(stockholm), "/contracts?reference=SLL-2").body("items.id", contains(second));
        get(supplier(atea), "/contracts").statusCode(200).body("items.id", containsInAnyOrder(first, second, foreign));
        get(supplier(supplierOf(skane, "Another")), "/contracts").body("items", empty());
    }

    @Test
    @DisplayName("S13 X6: a framework agreement names the entities that buy under it, and only the authority's own")
    void a_framework_agreement_names_its_buying_entities() {
        String id = registered(Map.of("buyingEntities", List.of("SLSO", "KAROLINSKA")));

        get(buyer(stockholm), "/contracts/" + id).body("buyingEntities", contains("KAROLINSKA", "SLSO"));
        post(buyer(skane), "/contracts", contract(Map.of("buyingEntities", List.of("SLSO"))))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/0"));
    }

    @Test
    @DisplayName(
            "FG6: a contract is seen by its authority and its supplier, and is 404 for everybody else, like one that is not there")
    void a_foreign_contract_is_not_there() {
        String id = registered(Map.of());
        String unknown = get(buyer(skane), "/contracts/" + UUID.randomUUID())
                .statusCode(404)
                .extract()
                .path("detail");

        get(buyer(stockholm), "/contracts/" + id).statusCode(200);
        get(supplier(atea), "/contracts/" + id).statusCode(200);
        get(buyer(skane), "/contracts/" + id).statusCode(404).body("detail", equalTo(unknown));
        get(supplier(supplierOf(skane, "Nosy")), "/contracts/" + id).statusCode(404);
        patch(buyer(skane), "/contracts/" + id, "\"1\"", "{\"title\": \"Stolen\"}")
                .statusCode(404);
        patch(supplier(atea), "/contracts/" + id, "\"1\"", "{\"title\": \"Mine\"}")
                .statusCode(403);
        get(buyer(skane), "/contracts").body("items", empty());
        assertEquals(List.of(), changes(buyer(skane), id));
        assertEquals(1, changes(supplier(atea), id).size());
        get(buyer(stockholm), "/contracts/" + id)
                .body("title", equalTo("Computers"))
                .header("ETag", startsWith("\"1."));
    }

    @Test
    void the_database_itself_shows_no_foreign_contract_to_the_role_of_the_requests() throws Exception {
        registered(Map.of());
        try (Connection connection = TestServers.app()) {
            connection.setAutoCommit(false);
            assertEquals(0, count(connection), "no authority set");
            connection.createStatement().execute("select set_config('app.tenant', '" + skane + "', true)");
            assertEquals(0, count(connection), "another authority");
            connection.createStatement().execute("select set_config('app.tenant', '" + stockholm + "', true)");
            assertEquals(1, count(connection), "its own");
            try (ResultSet role = connection
                    .createStatement()
                    .executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                role.next();
                assertEquals(false, role.getBoolean(1));
            }
        }
    }

    private static int count(Connection connection) throws Exception {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from contract")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cpvCodes | [\"99999999\"] | 422 | /cpvCodes/0",
                "cpvCodes | [\"30213000-4\"] | 422 | /cpvCodes/0",
                "cpvCodes | [\"computers\"] | 400 | /cpvCodes/0",
                "cpvCodes | [] | 400 | /cpvCodes",
                "value | {\"amount\": \"-1.00\", \"currency\": \"SEK\"} | 422 | /value/amount",
                "value | {\"amount\": \"1.00\", \"currency\": \"XXZ\"} | 422 | /value/currency",
                "value | {\"amount\": 1.5, \"currency\": \"SEK\"} | 400 | /value/amount",
                "value | {\"amount\": \"1e9\", \"currency\": \"SEK\"} | 400 | /value/amount",
                "start | \"2027-02-30\" | 400 | /start",
                "end | \"2026-01-01\" | 422 | /end",
                "periodKnown | true | 422 | /periodKnown",
                "title | \" \" | 400 | /title",
                "supplierId | \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10\" | 422 | /supplierId",
                "supplierId | \"x\" | 400 | /supplierId",
                "authority | \"OSLO\" | 400 | /authority",
                "reportingDuty | \"yes\" | 400 | /reportingDuty",
            })
    void what_cannot_be_is_refused_with_a_pointer_and_nothing_is_kept(
            String member, String value, int status, String pointer) throws Exception {
        Map<String, Object> body = contract(Map.of());
        if (member.equals("end")) {
            body.put("start", "2027-01-01");
        }
        body.put(member, new ObjectMapper().readValue(value, Object.class));

        post(buyer(stockholm), "/contracts", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        get(buyer(stockholm), "/contracts").body("items", empty());
    }

    @Test
    void an_authority_that_is_not_registered_has_no_contracts_yet() {
        post(buyer("NOT-REGISTERED"), "/contracts", contract(Map.of()))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:authority-not-registered"));
    }

    @Test
    @DisplayName(
            "X2: another procurement system registers twice by mistake and has one contract; an integrator reads it")
    void a_repeated_registration_makes_one_contract() {
        String key = Calls.key();
        for (int i = 0; i < 2; i++) {
            buyer(stockholm)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(contract(Map.of()))
                    .post("/supplier/v1/contracts")
                    .then()
                    .statusCode(201);
        }
        get(as("integrator", stockholm), "/contracts").body("items", hasSize(1));
    }
}
