package org.suppliercompliance.supplier.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String here;
    private String id;

    @BeforeEach
    void supplier() {
        here = authority();
        id = supplierOf(here, "Profiled " + UUID.randomUUID());
    }

    private ValidatableResponse put(String part, String etag, Object body) {
        return buyer(here)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put("/supplier/v1/suppliers/" + id + "/" + part)
                .then();
    }

    private ValidatableResponse document(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "CERTIFICATE", "title", "Management system"));
        body.putAll(more);
        return post(buyer(here), "/suppliers/" + id + "/documents", body);
    }

    private static Map<String, Object> capability(String kind, String answer, LocalDate statedOn, Object... evidence) {
        return Map.of("kind", kind, "answer", answer, "statedOn", statedOn.toString(), "evidence", List.of(evidence));
    }

    @Test
    @DisplayName("decision 12: a supplier has contact functions, and an address or number of a person is refused")
    void contact_functions() {
        get(buyer(here), "/suppliers/" + id + "/contact-functions")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("functions", hasSize(0))
                .body("changedAt", nullValue());
        Map<String, Object> sustainability =
                Map.of("function", "SUSTAINABILITY", "label", "Responsible sourcing", "languages", List.of("sv", "en"));

        put("contact-functions", "\"0\"", Map.of("functions", List.of(sustainability)))
                .statusCode(200)
                .header("ETag", "\"1\"");
        put("contact-functions", "\"0\"", Map.of("functions", List.of())).statusCode(412);
        get(as("auditor", here), "/suppliers/" + id + "/contact-functions")
                .body("functions.label", contains("Responsible sourcing"))
                .body("functions[0].languages", contains("sv", "en"));
        for (String personal : List.of("anna@example.org", "Call +46 8 123 45 67")) {
            put(
                            "contact-functions",
                            "\"1\"",
                            Map.of(
                                    "functions",
                                    List.of(
                                            sustainability,
                                            Map.of("function", "SALES", "label", personal, "languages", List.of()))))
                    .statusCode(422)
                    .body("errors.pointer", contains("/functions/1/label"));
        }
        put("contact-functions", "\"1\"", Map.of("functions", List.of(sustainability, sustainability)))
                .statusCode(422)
                .body("errors.pointer", contains("/functions/1"));
        get(buyer(here), "/suppliers/" + id + "/contact-functions").header("ETag", "\"1\"");
    }

    @Test
    @DisplayName(
            "S40: management system and traceability are yes, partly or no, and evidenced only by a document that is valid today")
    void capabilities_with_evidence() {
        String valid = document(Map.of("validUntil", today.plusDays(400).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        String expired = document(Map.of("validUntil", today.minusDays(1).toString()))
                .statusCode(201)
                .body("state", equalTo("EXPIRED"))
                .extract()
                .path("id");

        put(
                        "capabilities",
                        "\"0\"",
                        Map.of(
                                "capabilities",
                                List.of(
                                        capability("MANAGEMENT_SYSTEM", "YES", today, valid, expired),
                                        capability("TRACEABILITY", "PARTLY", today, expired),
                                        capability("GRIEVANCE_MECHANISM", "NO", today, valid))))
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("capabilities.evidenced", contains(true, false, false));
        post(
                        buyer(here).header("If-Match", "\"1\""),
                        "/suppliers/" + id + "/documents/" + valid + "/withdrawal",
                        Map.of("reason", "Revoked."))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        get(as("sustainability-manager", here), "/suppliers/" + id + "/capabilities")
                .statusCode(200)
                .body("capabilities.answer", contains("YES", "PARTLY", "NO"))
                .body("capabilities.evidenced", contains(false, false, false))
                .body("capabilities[0].evidence.state", contains("WITHDRAWN", "EXPIRED"));
    }

    @Test
    @DisplayName("S40: evidence of another supplier, a kind named twice and a day in the future are refused together")
    void wrong_capabilities() {
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        String foreign = post(
                        buyer(here),
                        "/suppliers/" + other + "/documents",
                        Map.of("kind", "POLICY", "title", "Of another"))
                .statusCode(201)
                .extract()
                .path("id");

        put(
                        "capabilities",
                        "\"0\"",
                        Map.of(
                                "capabilities",
                                List.of(
                                        capability("TRACEABILITY", "YES", today, foreign),
                                        capability("TRACEABILITY", "NO", today.plusDays(2)))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/capabilities/0/evidence/0", "/capabilities/1/kind", "/capabilities/1/statedOn"));
        get(buyer(here), "/suppliers/" + id + "/capabilities").header("ETag", "\"0\"");
    }

    @Test
    @DisplayName("S40: documents of a supplier have a validity, are found by a day, and belong to nobody else")
    void documents_with_validity() {
        String early = document(Map.of("validFrom", "2026-01-01", "validUntil", "2026-06-30"))
                .statusCode(201)
                .header("ETag", "\"1.s2\"")
                .extract()
                .path("id");
        String late = document(Map.of("kind", "POLICY", "validFrom", "2026-06-30"))
                .statusCode(201)
                .body("registeredBy", equalTo(here))
                .extract()
                .path("id");
        document(Map.of("validFrom", "2026-07-01", "validUntil", "2026-06-30"))
                .statusCode(422)
                .body("errors.pointer", contains("/validUntil"));

        get(buyer(here), "/suppliers/" + id + "/documents").body("items.id", contains(late, early));
        get(buyer(here), "/suppliers/" + id + "/documents?validOn=2026-06-30").body("items.id", contains(late, early));
        get(buyer(here), "/suppliers/" + id + "/documents?validOn=2026-07-01").body("items.id", contains(late));
        get(buyer(here), "/suppliers/" + id + "/documents?kind=CERTIFICATE").body("items.id", contains(early));
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        get(buyer(here), "/suppliers/" + other + "/documents/" + early).statusCode(404);
        patch(buyer(here), "/suppliers/" + id + "/documents/" + early, "\"1\"", "{\"validUntil\": \"2025-12-31\"}")
                .statusCode(422);
        patch(buyer(here), "/suppliers/" + id + "/documents/" + early, "\"1\"", "{\"issuer\": \"Example\"}")
                .statusCode(200)
                .header("ETag", "\"2.s2\"")
                .body("issuer", equalTo("Example"))
                .body("validUntil", equalTo("2026-06-30"));
    }

    @Test
    @DisplayName(
            "decision 3: the end of a document's validity is told once per step, and anew when the end is moved; that it is moved, or the document withdrawn, is told too")
    void expiring_documents_are_told() {
        String document = document(Map.of("validUntil", today.plusDays(10).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        String far = document(Map.of("validUntil", today.plusDays(100).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        soonTold(document, document + "/VALIDITY/1/-14");

        patch(
                        buyer(here),
                        "/suppliers/" + id + "/documents/" + document,
                        "\"1\"",
                        Map.of("validUntil", today.plusDays(40).toString()))
                .statusCode(200);
        soonTold(document, document + "/VALIDITY/1/-14", document + "/VALIDITY/2/-60");
        assertEquals(List.of(), told(far));
        assertEquals(List.of("2/false"), validities(document));

        patch(buyer(here), "/suppliers/" + id + "/documents/" + document, "\"2\"", Map.of("title", "Same days"))
                .statusCode(200);
        post(
                        buyer(here).header("If-Match", "\"3\""),
                        "/suppliers/" + id + "/documents/" + document + "/withdrawal",
                        Map.of("reason", "Revoked."))
                .statusCode(200);
        assertEquals(List.of("2/false", "2/true"), validities(document));
    }

    /** Which versions of the validity were stated, and whether the document was withdrawn then. */
    private List<String> validities(String document) {
        return facts(document, "supplier.document-validity-changed.v1").stream()
                .map(data -> data.get("validityVersion") + "/" + data.get("withdrawn"))
                .toList();
    }

    private void soonTold(String document, String... factKeys) {
        soon(() -> assertEquals(List.of(factKeys), told(document)));
    }

    private List<Object> told(String document) {
        return facts(document, "supplier.document-expiring.v1").stream()
                .<Object>map(data -> data.get("factKey"))
                .toList();
    }

    private List<Map<?, ?>> facts(String document, String type) {
        return changes(buyer(here), document).stream()
                .filter(fact -> type.equals(fact.get("type")))
                .<Map<?, ?>>map(fact -> (Map<?, ?>) fact.get("data"))
                .toList();
    }

    @Test
    @DisplayName(
            "decision 14: what a merged supplier showed is shown by its survivor, and writes under the merged id are refused")
    void a_merged_supplier_shows_it_with_the_survivor() {
        String document = document(Map.of()).statusCode(201).extract().path("id");
        String survivor = supplierOf(here, "Survivor " + UUID.randomUUID());
        String change = post(
                        buyer(here), "/suppliers/" + id + "/merge", Map.of("survivorId", survivor, "reason", "Twice."))
                .statusCode(202)
                .extract()
                .path("id");
        post(operator().header("If-Match", "\"1\""), "/identity-changes/" + change + "/confirmation", "{}")
                .statusCode(200);

        get(buyer(here), "/suppliers/" + survivor + "/documents/" + document)
                .statusCode(200)
                .body("supplierId", equalTo(survivor));
        document(Map.of()).statusCode(409);
        put("capabilities", "\"0\"", Map.of("capabilities", List.of())).statusCode(409);
        buyer(here)
                .redirects()
                .follow(false)
                .get("/supplier/v1/suppliers/" + id + "/documents?limit=5")
                .then()
                .statusCode(308)
                .header("Location", "/supplier/v1/suppliers/" + survivor + "/documents?limit=5");
    }
}
