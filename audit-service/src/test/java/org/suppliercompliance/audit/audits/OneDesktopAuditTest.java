package org.suppliercompliance.audit.audits;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("One desktop audit per supplier and contract period, within a network")
class OneDesktopAuditTest {
    private static final String STOCKHOLM = "DESK-STOCKHOLM";
    private static final String SKANE = "DESK-SKANE";
    private static final String OSLO = "DESK-OSLO";
    private UUID supplier;

    @BeforeAll
    static void two_regions_of_one_network_and_one_outside() {
        SuiteFacts.member(STOCKHOLM, 1, "DESK-REGIONS");
        SuiteFacts.member(SKANE, 1, "DESK-REGIONS");
        SuiteFacts.member(OSLO, 1, "DESK-NORWAY");
    }

    @BeforeEach
    void a_supplier() {
        supplier = SuiteFacts.supplier();
    }

    private Response plan(String authority, String type, String plannedOn, String more) {
        return AuditApi.post(
                AuditApi.manager(authority),
                AuditApi.AUDITS,
                "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"%s\",\"method\":\"Interviews in Malmö\"%s}"
                        .formatted(supplier, type, plannedOn, more));
    }

    private String planned(String authority, String plannedOn) {
        return plan(authority, "DESKTOP", plannedOn, "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName(
            "A3, A4: the second region gets 409 with the card of the first audit and nothing more, until both contracts have ended")
    @Tag("A3")
    @Tag("A4")
    @Tag("G4")
    void the_second_region_gets_the_card() {
        SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        SuiteFacts.contract(SKANE, supplier, "2026-01-01", "2028-06-30");
        String first = planned(STOCKHOLM, "2026-05-01");

        Response refused = plan(SKANE, "DESKTOP", "2026-09-01", "");
        Map<String, Object> card = refused.then()
                .statusCode(409)
                .body("type", endsWith("desktop-audit-exists"))
                .extract()
                .path("existing");
        assertEquals(
                Map.of(
                        "auditId",
                        first,
                        "authority",
                        STOCKHOLM,
                        "status",
                        "PLANNED",
                        "blockedUntil",
                        "2028-06-30",
                        "reuse",
                        "/audit/v1/shared-audits/" + first + "/reusability"),
                card);
        assertEquals(
                Set.of("type", "title", "status", "detail", "instance", "existing"),
                refused.<Map<String, Object>>path("$").keySet());
        for (String secret : List.of("Malmö", "AU-20", "2026-05-01", "C-1")) {
            assertFalse(refused.asString().contains(secret), refused.asString());
        }
        AuditApi.as(AuditApi.manager(SKANE))
                .get(AuditApi.AUDITS + "/" + first)
                .then()
                .statusCode(404);
        plan(STOCKHOLM, "DESKTOP", "2026-09-01", "").then().statusCode(409);
        plan(SKANE, "DESKTOP", "2028-06-30", "").then().statusCode(409);
        plan(SKANE, "DESKTOP", "2028-07-01", "").then().statusCode(201);
    }

    @Test
    @DisplayName("A3: outside the network nothing blocks and nothing shows; a factory audit is free everywhere")
    void outside_the_network_and_in_factories() {
        SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        SuiteFacts.contract(OSLO, supplier, "2025-01-01", "2027-12-31");
        planned(STOCKHOLM, "2026-05-01");
        planned(OSLO, "2026-05-01");
        plan(STOCKHOLM, "FACTORY", "2026-05-02", "").then().statusCode(201);
        plan(SKANE, "FACTORY", "2026-05-02", "").then().statusCode(201);
        plan(SKANE, "DESKTOP", "2026-05-02", "").then().statusCode(409).body("existing.authority", equalTo(STOCKHOLM));
    }

    @Test
    @DisplayName("A3: an audit and a contract meet only within one network, also for an authority that is in two")
    void each_network_for_itself() {
        SuiteFacts.member("DESK-BRIDGE", 1, "DESK-REGIONS", "DESK-NORWAY");
        SuiteFacts.contract(OSLO, supplier, "2025-01-01", "2027-12-31");
        planned(STOCKHOLM, "2026-05-01");
        planned("DESK-BRIDGE", "2026-05-02");
        plan("DESK-BRIDGE", "DESKTOP", "2026-05-03", "")
                .then()
                .statusCode(409)
                .body("existing.authority", equalTo("DESK-BRIDGE"));
        plan(OSLO, "DESKTOP", "2026-05-03", "")
                .then()
                .statusCode(409)
                .body("existing.authority", equalTo("DESK-BRIDGE"));
        planned(STOCKHOLM, "2026-05-03");
    }

    @Test
    @DisplayName(
            "A3: the end that counts is the one known today, and a contract without a known period is outside the rule")
    void the_period_as_known_today() {
        UUID contract = SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        SuiteFacts.contract(SKANE, supplier, "2025-01-01", null);
        planned(STOCKHOLM, "2026-05-01");
        plan(SKANE, "DESKTOP", "2026-09-01", "")
                .then()
                .statusCode(409)
                .body("existing.blockedUntil", equalTo("2027-12-31"));
        SuiteFacts.contract(contract, 2, STOCKHOLM, supplier, "2025-01-01", "2026-08-31");
        plan(SKANE, "DESKTOP", "2026-09-01", "").then().statusCode(201);
    }

    @Test
    @DisplayName("A4: what was audited or bought under an id that was merged since counts for the survivor")
    @Tag("A4")
    void a_merged_supplier_is_one_supplier() {
        UUID merged = supplier;
        SuiteFacts.contract(STOCKHOLM, merged, "2025-01-01", "2027-12-31");
        String first = planned(STOCKHOLM, "2026-05-01");
        supplier = SuiteFacts.supplier();
        SuiteFacts.merged(merged, supplier);
        plan(SKANE, "DESKTOP", "2026-09-01", "").then().statusCode(409).body("existing.auditId", equalTo(first));
    }

    @Test
    @DisplayName(
            "A3: a cancelled audit blocks nobody; a recorded reason overrides, an empty one does not, and the supplier never reads it")
    @Tag("G4")
    void cancelled_and_overridden() {
        SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        String cancelled = planned(STOCKHOLM, "2026-05-01");
        AuditApi.as(AuditApi.manager(STOCKHOLM))
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"No auditor\"}")
                .post(AuditApi.AUDITS + "/" + cancelled + "/cancellation")
                .then()
                .statusCode(200);
        planned(STOCKHOLM, "2026-05-02");
        plan(SKANE, "DESKTOP", "2026-05-03", ",\"overrideReason\":\"  \"")
                .then()
                .statusCode(422);
        String again = plan(
                        SKANE,
                        "DESKTOP",
                        "2026-05-03",
                        ",\"overrideReason\":\"Another group company\",\"team\":" + AuditApi.team(SKANE))
                .then()
                .statusCode(201)
                .body("overrideReason", equalTo("Another group company"))
                .extract()
                .path("id");
        String address = AuditApi.AUDITS + "/" + again;
        for (String act : List.of("start", "draft")) {
            AuditApi.as(AuditApi.auditor(SKANE))
                    .header("If-Match", AuditApi.etag(AuditApi.manager(SKANE), address))
                    .body("{}")
                    .post(address + "/" + act)
                    .then()
                    .statusCode(200);
        }
        AuditApi.as(AuditApi.manager(SKANE))
                .get(address)
                .then()
                .body("overrideReason", equalTo("Another group company"));
        AuditApi.as(AuditApi.supplier(supplier))
                .get(address)
                .then()
                .statusCode(200)
                .body("overrideReason", equalTo(null));
        AuditApi.as(AuditApi.supplier(supplier))
                .get(AuditApi.AUDITS)
                .then()
                .body("items.overrideReason", equalTo(java.util.Collections.singletonList(null)));
    }

    @Test
    @DisplayName("A3: two authorities that plan at the same moment: one gets the audit, the other the card")
    void two_authorities_at_once() throws Exception {
        SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        SuiteFacts.contract(SKANE, supplier, "2025-01-01", "2027-12-31");
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Integer>> plans = List.of(STOCKHOLM, SKANE).stream()
                .map(authority -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await(60, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return plan(authority, "DESKTOP", "2026-05-01", "").statusCode();
                }))
                .toList();
        List<Integer> answers =
                List.of(plans.get(0).get(60, TimeUnit.SECONDS), plans.get(1).get(60, TimeUnit.SECONDS));
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }

    @Test
    @Tag("A11")
    @DisplayName(
            "A11: the scope names contracts of the authority and published criteria; unknown and foreign ones are 422 alike")
    void the_scope_of_a_plan() {
        UUID own = SuiteFacts.contract(STOCKHOLM, supplier, "2025-01-01", "2027-12-31");
        UUID foreign = SuiteFacts.contract(SKANE, supplier, "2025-01-01", "2027-12-31");
        UUID criterion = SuiteFacts.criterion("WT-" + supplier, 3);
        plan(
                        STOCKHOLM,
                        "DESKTOP",
                        "2026-05-01",
                        ",\"contractIds\":[\"%s\"],\"criteria\":[{\"id\":\"%s\"}]".formatted(own, criterion))
                .then()
                .statusCode(201)
                .body("contractIds", equalTo(List.of(own.toString())))
                .body("criteria[0].code", equalTo("WT-" + supplier))
                .body("criteria[0].version", equalTo(3));
        AuditApi.as(AuditApi.manager(STOCKHOLM))
                .queryParam("supplierId", supplier)
                .get(AuditApi.AUDITS)
                .then()
                .body("items[0].criteria[0].id", equalTo(criterion.toString()))
                .body("items[0].contractIds", equalTo(List.of(own.toString())));
        plan(
                        STOCKHOLM,
                        "FACTORY",
                        "2026-05-01",
                        ",\"contractIds\":[\"%s\",\"%s\"],\"criteria\":[{\"id\":\"%s\",\"version\":4}]"
                                .formatted(foreign, UUID.randomUUID(), criterion))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contractIds/0", "/contractIds/1", "/criteria/0")));
    }
}
