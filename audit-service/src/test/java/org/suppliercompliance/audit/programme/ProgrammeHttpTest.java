package org.suppliercompliance.audit.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("Programmes over HTTP: ranked by risk, adopted with reasons, coverage beside the source's")
class ProgrammeHttpTest {
    private static final String PROGRAMMES = "/audit/v1/programmes";

    private String authority;
    private String manager;

    @BeforeEach
    void known() {
        authority = SuiteFacts.code("PROG");
        manager = AuditApi.manager(authority);
        SuiteFacts.authority(authority, "Europe/Stockholm");
    }

    /** A supplier whose risk the registry has told this authority. */
    private UUID assessed(String level, String score) {
        UUID supplier = SuiteFacts.supplier();
        assessed(supplier, level, score, 1);
        return supplier;
    }

    private void assessed(UUID supplier, String level, String score, long version) {
        KnownRisk.told(authority, supplier, level, score, version);
    }

    private static String body(String more, UUID... suppliers) {
        return List.of(suppliers).stream()
                .map(supplier -> "{\"supplierId\":\"" + supplier + "\",\"reason\":\"Highest risk\"}")
                .collect(Collectors.joining(",", "{\"suppliers\":[", "]," + more + "}"));
    }

    private Response adopt(int year, UUID... suppliers) {
        return AuditApi.post(manager, PROGRAMMES, body("\"year\":" + year, suppliers));
    }

    @Test
    @DisplayName(
            "S23, S24, S25: suppliers are offered by risk, with each factor's share, contract size and what the bid changed")
    @Tag("S23")
    @Tag("S24")
    @Tag("S25")
    void offered_by_risk() {
        UUID medium = assessed("MEDIUM", "48.50");
        UUID highest = assessed("HIGH", "81.27");
        UUID high = assessed("HIGH", "61.27");
        assertEquals(List.of(highest.toString(), high.toString(), medium.toString()), candidates(""));
        assertEquals(List.of(highest.toString(), high.toString()), candidates("?level=HIGH"));
        assessed(medium, "HIGH", "90.00", 2);
        assertEquals(List.of(medium.toString(), highest.toString(), high.toString()), candidates("?level=HIGH"));
        Response first = AuditApi.as(manager).get("/audit/v1/programme-candidates?limit=1");
        first.then()
                .statusCode(200)
                .body("items[0].legalName", equalTo("Exempel AB"))
                .body("items[0].bidAdjustment", equalTo(-5))
                .body("items[0].lastAuditedOn", nullValue())
                .body(
                        "items[0].factors.factor",
                        equalTo(List.of(
                                "COUNTRY_OF_PRODUCTION",
                                "FREEDOM_OF_ASSOCIATION",
                                "WORKING_TIME",
                                "GENDER_INEQUALITY",
                                "CONTRACT_SIZE")))
                .body("items[0].factors.find { it.factor == 'CONTRACT_SIZE' }.share", equalTo(30.18f));
        AuditApi.as(manager)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.supplierId", equalTo(List.of(highest.toString())));
        SuiteFacts.authority("PROG-OTHER", "Europe/Oslo");
        AuditApi.as(AuditApi.manager("PROG-OTHER"))
                .get("/audit/v1/programme-candidates")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private List<String> candidates(String query) {
        return AuditApi.as(manager)
                .get("/audit/v1/programme-candidates" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.supplierId");
    }

    @Test
    @DisplayName(
            "A12, A34: coverage in percent of the high-risk suppliers, beside the source's 10 to 15, and no limit; who read it before is told when it changes")
    @Tag("A12")
    @Tag("A34")
    void coverage() {
        List<UUID> high = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            high.add(assessed("HIGH", "7" + i + ".00"));
        }
        UUID low = assessed("LOW", "10.00");
        UUID unknown = SuiteFacts.supplier();
        String id = adopt(2026, high.get(0), low, unknown, high.get(1))
                .then()
                .statusCode(201)
                .body("coverage.highRiskSuppliers", equalTo(3))
                .body("coverage.planned", equalTo(2))
                .body("coverage.plannedPercent", equalTo(66.7f))
                .body("coverage.followedUpPercent", equalTo(0.0f))
                .body("coverage.referenceFromPercent", equalTo(10))
                .body("coverage.referenceToPercent", equalTo(15))
                .body("suppliers.rank", equalTo(List.of(1, 2, 3, 4)))
                .body("suppliers[0].riskLevel", equalTo("HIGH"))
                .body("suppliers[0].riskScore", equalTo(70.0f))
                .body("suppliers[2].riskLevel", nullValue())
                .extract()
                .path("id");
        String read = AuditApi.etag(manager, PROGRAMMES + "/" + id);
        unlessRead(id, read).then().statusCode(304);
        finalAudit(high.get(0), "2026-03-02");
        finalAudit(high.get(2), "2025-03-02");
        unlessRead(id, read)
                .then()
                .statusCode(200)
                .body("coverage.followedUp", equalTo(1))
                .body("coverage.followedUpPercent", equalTo(33.3f));
        String before =
                adopt(2025, high.get(2)).then().statusCode(201).extract().path("id");
        AuditApi.as(manager)
                .get(PROGRAMMES)
                .then()
                .body("items.id", equalTo(List.of(id, before)))
                .body("items.coverage.followedUp", equalTo(List.of(1, 1)))
                .body("items[0].suppliers", nullValue());
        assertEquals(
                1,
                SuiteFacts.count(
                        "select count(*) from outbox where event_type = 'audit.programme-adopted.v1' and data ->> 'id' = '"
                                + id + "' and data #>> '{supplierIds,1}' = '" + low + "'"));
    }

    private Response unlessRead(String id, String etag) {
        return AuditApi.as(manager).header("If-None-Match", etag).get(PROGRAMMES + "/" + id);
    }

    @Test
    @DisplayName(
            "A12: what was planned and audited under an id that was merged since counts for the survivor, once, in the coverage and for the candidate")
    @Tag("A12")
    void a_merged_supplier_counts_for_its_survivor() {
        UUID survivor = assessed("HIGH", "70.00");
        UUID merged = SuiteFacts.supplier();
        assessed("HIGH", "60.00");
        adopt(2026, merged).then().statusCode(201);
        adopt(2025, merged, survivor).then().statusCode(201);
        finalAudit(merged, "2026-03-02");
        finalAudit(merged, "2025-03-02");
        finalAudit(survivor, "2025-02-02");
        SuiteFacts.merged(merged, survivor);

        AuditApi.as(manager)
                .get(PROGRAMMES)
                .then()
                .statusCode(200)
                .body("items.year", equalTo(List.of(2026, 2025)))
                .body("items.coverage.planned", equalTo(List.of(1, 1)))
                .body("items.coverage.followedUp", equalTo(List.of(1, 1)));
        AuditApi.as(manager)
                .get("/audit/v1/programme-candidates?level=HIGH")
                .then()
                .body("items.supplierId[0]", equalTo(survivor.toString()))
                .body("items.lastAuditedOn", equalTo(Arrays.asList("2026-03-02", null)));
    }

    @Test
    @DisplayName(
            "A12, S23: of merged suppliers only the survivor is offered, proposed and counted, of whatever level, also while the risk told of the merged ones still stands")
    @Tag("A12")
    @Tag("S23")
    void a_merged_supplier_is_not_offered() {
        UUID survivor = assessed("HIGH", "70.00");
        UUID high = assessed("HIGH", "80.00");
        UUID low = assessed("LOW", "10.00");
        SuiteFacts.merged(high, survivor);
        SuiteFacts.merged(low, survivor);

        assertEquals(List.of(survivor.toString()), candidates(""));
        assertEquals(List.of(survivor.toString()), candidates("?level=HIGH"));
        AuditApi.as(manager)
                .get("/audit/v1/programme-proposal")
                .then()
                .statusCode(200)
                .body("proposed.supplierId", equalTo(List.of(survivor.toString())))
                .body("coverage.highRiskSuppliers", equalTo(1));
        adopt(2026, survivor).then().statusCode(201).body("coverage.highRiskSuppliers", equalTo(1));
    }

    private void finalAudit(UUID supplier, String day) {
        String audit = AuditApi.post(
                        manager,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"FACTORY\",\"plannedOn\":\"%s\"}".formatted(supplier, day))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String act : List.of("start", "draft", "finalisation")) {
            String path = AuditApi.AUDITS + "/" + audit;
            AuditApi.as(manager)
                    .header("If-Match", AuditApi.etag(manager, path))
                    .body("{\"on\":\"" + day + "\"}")
                    .post(path + "/" + act)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @DisplayName(
            "A30: one programme a year; changed with a reason by whoever read the latest; unknown and repeated suppliers refused")
    @Tag("A30")
    void adopted_once_and_changed_with_a_reason() {
        UUID one = SuiteFacts.supplier();
        UUID two = SuiteFacts.supplier();
        String id = adopt(2027, one).then().statusCode(201).extract().path("id");
        adopt(2027, two).then().statusCode(409);
        adopt(2028, one, UUID.randomUUID(), one)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/suppliers/1/supplierId"))
                .body("errors.pointer", hasItem("/suppliers/2/supplierId"));
        String path = PROGRAMMES + "/" + id;
        change(path, "\"1\"", body("\"reason\":\" \"", two, one)).then().statusCode(422);
        change(path, "\"1\"", body("\"reason\":\"Shared by another region\"", two, one))
                .then()
                .statusCode(200)
                .body("suppliers.supplierId", equalTo(List.of(two.toString(), one.toString())))
                .body("changeReason", equalTo("Shared by another region"))
                .body("changedBy", equalTo("sustainability-manager@" + authority));
        change(path, "\"1\"", body("\"reason\":\"Late\"", one)).then().statusCode(412);
        AuditApi.as(AuditApi.manager("PROG-STRANGER")).get(path).then().statusCode(404);
        AuditApi.as(TestTokens.token(Role.AUDITOR, authority)).get(path).then().statusCode(403);
        AuditApi.as(AuditApi.supplier(one)).get(path).then().statusCode(403);
    }

    @Test
    @DisplayName(
            "Decision 18: a year that has a programme is told before what is wrong with the suppliers; a refused programme leaves its year free")
    void the_year_before_the_suppliers() {
        UUID one = SuiteFacts.supplier();
        adopt(2027, one, UUID.randomUUID(), one).then().statusCode(422).body("errors", hasSize(2));
        adopt(2027, one).then().statusCode(201);
        adopt(2027, one, UUID.randomUUID(), one)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:audit:programme-exists"));
    }

    private Response change(String path, String etag, String body) {
        return AuditApi.as(manager).header("If-Match", etag).body(body).post(path + "/change");
    }
}
