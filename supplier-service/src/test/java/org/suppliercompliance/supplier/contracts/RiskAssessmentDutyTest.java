package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@Tag("S26")
class RiskAssessmentDutyTest extends ContractFixture {
    private static final String MISSING = "/contracts?riskAssessment=MISSING";
    private static final Map<String, Object> DUTY = Map.of("riskAssessmentDuty", true);

    private ValidatableResponse declared(RequestSpecification who, String contract, Map<String, Object> assessment) {
        Map<String, Object> body = new HashMap<>(Map.of("brands", List.of(Map.of("name", "B"))));
        if (!assessment.isEmpty()) {
            body.put("riskAssessment", assessment);
        }
        return post(who, "/contracts/" + contract + "/declarations", body);
    }

    private String document(String supplier) {
        return post(
                        buyer(here),
                        "/suppliers/" + supplier + "/documents",
                        Map.of("kind", "REPORT", "title", "Risk assessment of the supply chain"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName(
            "S26: a contract obliges the supplier to assess its supply chain itself: stored, told, changed and renewed")
    void a_contract_holds_the_duty() {
        String without = registered(Map.of());
        String id = registered(DUTY);

        get(buyer(here), "/contracts/" + without).body("riskAssessmentDuty", equalTo(false));
        get(buyer(here), "/contracts/" + id).body("riskAssessmentDuty", equalTo(true));
        Map<?, ?> fact = (Map<?, ?>) changes(buyer(here), id).get(0).get("data");
        assertEquals(true, fact.get("riskAssessmentDuty"));
        String renewal = act(id, "renewals", "\"1\"", Map.of("reference", "SLL-2", "start", "2030-02-01"))
                .statusCode(201)
                .extract()
                .path("id");
        get(buyer(here), "/contracts/" + renewal).body("riskAssessmentDuty", equalTo(true));
        patch(buyer(here), "/contracts/" + without, "\"1\"", DUTY)
                .statusCode(200)
                .body("riskAssessmentDuty", equalTo(true));
        patch(buyer(here), "/contracts/" + without, "\"2\"", "{\"riskAssessmentDuty\": null}")
                .statusCode(400);
    }

    @Test
    @DisplayName(
            "S26: contracts that run and oblige the supplier are found while no declaration of theirs names a risk assessment")
    void a_missing_assessment_is_found() {
        registered(Map.of());
        registered(Map.of("riskAssessmentDuty", true, "end", today.minusDays(1).toString()));
        registered(Map.of("riskAssessmentDuty", true, "start", today.plusDays(1).toString()));
        String last = registered(Map.of("riskAssessmentDuty", true, "end", today.toString()));
        String id = registered(DUTY);
        get(buyer(here), MISSING).statusCode(200).body("items.id", contains(id, last));
        get(supplier(atea), MISSING).body("items.id", contains(id, last));
        get(buyer(authority()), MISSING).body("items", empty());
        get(buyer(here), "/contracts?riskAssessment=NONE").statusCode(400);

        declared(supplier(atea), id, Map.of()).statusCode(201);
        get(buyer(here), MISSING).body("items.id", contains(id, last));
        declared(supplier(atea), id, Map.of("document", "Assessment 2026")).statusCode(201);

        get(buyer(here), MISSING).body("items.id", contains(last));
        get(buyer(here), "/contracts?riskAssessment=DECLARED").body("items.id", contains(id));
        TableAnswer.of(buyer(here), CSV, "/supplier/v1" + MISSING)
                .hasRows(1)
                .holds("risk_assessment_duty", last)
                .lacks(id);
    }

    @Test
    @DisplayName(
            "S26: a declared risk assessment names the document it is stored as: this supplier's, and not a withdrawn one")
    void the_document_of_the_assessment() {
        String id = registered(DUTY);
        String own = document(atea);
        String withdrawn = document(atea);
        post(
                        buyer(here).header("If-Match", "\"1\""),
                        "/suppliers/" + atea + "/documents/" + withdrawn + "/withdrawal",
                        Map.of("reason", "Overtaken."))
                .statusCode(200);
        String foreign = document(supplierOf(here, "Other " + UUID.randomUUID()));
        for (String wrong : List.of(foreign, withdrawn, UUID.randomUUID().toString())) {
            declared(supplier(atea), id, Map.of("document", "Assessment 2026", "documentId", wrong))
                    .statusCode(422)
                    .body("errors.pointer", contains("/riskAssessment/documentId"));
        }

        String declaration = declared(supplier(atea), id, Map.of("document", "Assessment 2026", "documentId", own))
                .statusCode(201)
                .extract()
                .path("id");

        String path = "/contracts/" + id + "/declarations";
        get(buyer(here), path + "/" + declaration).body("declaration.riskAssessment.documentId", equalTo(own));
        TableAnswer.of(buyer(here), CSV, "/supplier/v1" + path).holds("riskAssessmentDocumentId", own);
        String plain = declared(supplier(atea), id, Map.of("document", "Assessment 2027"))
                .extract()
                .path("id");
        get(buyer(here), path + "/" + plain).body("declaration.riskAssessment.documentId", nullValue());
    }

    @Test
    @DisplayName("S26: a document of a supplier that was merged into this one is its own")
    void the_document_of_a_merged_supplier() {
        String id = registered(DUTY);
        String twin = supplierOf(here, "Twin " + UUID.randomUUID());
        String document = document(twin);
        String change = post(
                        buyer(here), "/suppliers/" + twin + "/merge", Map.of("survivorId", atea, "reason", "Twice."))
                .statusCode(202)
                .extract()
                .path("id");
        post(operator().header("If-Match", "\"1\""), "/identity-changes/" + change + "/confirmation", "{}")
                .statusCode(200);

        declared(supplier(atea), id, Map.of("document", "Assessment 2026", "documentId", document))
                .statusCode(201);
    }

    @Test
    @DisplayName("S26: the duty is imported with a file of contracts, and exported in the column that imports know")
    void imported_and_exported() {
        String rows = "supplier_id,reference,title,cpv_codes,start,end,risk_assessment_duty\n" + atea
                + ",WITH,Computers,30213000,2024-01-01,2030-01-31,true\n" + atea
                + ",WITHOUT,Computers,30213000,2024-01-01,2030-01-31,\n";
        imported(here, "kind=contracts", rows).body("rejected", equalTo(0));

        get(buyer(here), "/contracts").body("items.reference", containsInAnyOrder("WITH", "WITHOUT"));
        get(buyer(here), MISSING).body("items.reference", contains("WITH"));
        TableAnswer.of(buyer(here), CSV, "/supplier/v1/contracts").holds("risk_assessment_duty", "true", "false");
    }

    @Test
    @DisplayName("S26: contracts without their assessment are found by an index among 20,000")
    void served_by_an_index() throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, starts_on, ends_on, buying_entities, reporting_duty, right_to_audit,
                        sanction_clause, risk_assessment_duty, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', '%s', 'R' || i, 'Grown', '{30213000}', true, date '2020-01-01', date '2040-01-01', '{}', false, false, false, i %% 200 = 0, 1,
                        now() - make_interval(secs => i), now()
                    from generate_series(1, 20000) i""".formatted(here, atea));
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze contract");
            String plan = plan(here);
            statement.execute("delete from contract where authority = '" + here + "'");
            assertTrue(plan.contains("ix_contract_risk_assessment_duty"), plan);
            assertFalse(plan.contains("Seq Scan on contract"), plan);
        }
    }

    private static String plan(String authority) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection app = TestServers.app();
                Statement reader = app.createStatement()) {
            reader.execute("select set_config('app.tenant', '" + authority + "', false)");
            String owed = "c.authority = '" + authority + "' and " + ContractRepository.OWED.replace("?", "now()")
                    + " and not " + ContractRepository.ASSESSED;
            try (ResultSet rows = reader.executeQuery("explain select c.id from contract c where " + owed
                    + " order by c.created_at desc, c.id desc limit 21")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
