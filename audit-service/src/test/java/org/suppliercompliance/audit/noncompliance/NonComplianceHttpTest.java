package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("Non-compliances over HTTP")
class NonComplianceHttpTest {
    private static final String REGION = "HTTP-REGION";
    private static final String OTHER = "HTTP-OTHER";
    private static final String DAY = "2026-05-04";

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        SuiteFacts.authority(OTHER, "Europe/Oslo");
        supplier = SuiteFacts.supplier();
    }

    @Test
    @DisplayName(
            "A11, A21, A22: raised from a report, numbered per authority and year, with the criterion and the clause it breaks, in lists and tables too; communicated with both dates")
    void raised_and_communicated() {
        UUID criterion = SuiteFacts.criterion("RBA-A3", 2);
        AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, """
                        {"supplierId":"%s","severity":"MAJOR","description":"x","detectedOn":"%s","clause":" "}""".formatted(supplier, DAY))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/clause")));
        String id = AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, """
                        {"supplierId":"%s","criterionId":"%s","severity":"SERIOUS","description":"Passports kept","detectedOn":"%s",
                         "siteName":"Plant 3","clause":"7.2, due diligence"}""".formatted(supplier, criterion, DAY))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("clause", equalTo("7.2, due diligence"))
                .header("Location", containsString(AuditApi.CASES + "/"))
                .body("reference", matchesPattern("NC-20\\d\\d-\\d{5}"))
                .body("status", equalTo("DETECTED"))
                .body("criterion.code", equalTo("RBA-A3"))
                .body("criterion.version", equalTo(2))
                .body("detectedBy", equalTo("auditor@" + REGION))
                .body("deadlines.plan", nullValue())
                .extract()
                .path("id");
        AuditApi.act(AuditApi.manager(REGION), id, "communication", "{\"communicatedOn\":\"2026-05-31\"}")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"2(\\.p?c?)?\""))
                .body("deadlines.plan.dueOn", equalTo("2026-06-30"))
                .body("deadlines.plan.overdueAt", equalTo("2026-06-30T22:00:00Z"))
                .body("deadlines.correction.dueOn", equalTo("2026-11-30"))
                .body("clause", equalTo("7.2, due diligence"));
        AuditApi.as(AuditApi.supplier(supplier))
                .get(AuditApi.CASES + "?supplierId=" + supplier)
                .then()
                .statusCode(200)
                .body("items.clause", equalTo(List.of("7.2, due diligence")));
        AuditApi.as(AuditApi.manager(REGION))
                .accept("text/csv")
                .get(AuditApi.CASES + "?supplierId=" + supplier)
                .then()
                .statusCode(200)
                .body(containsString(",RBA-A3,2,\"7.2, due diligence\",SERIOUS,"));
        AuditApi.as(AuditApi.manager(REGION))
                .get(AuditApi.CASES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("DETECT", "COMMUNICATE")))
                .body("items.recordedBy", equalTo(List.of("auditor@" + REGION, "sustainability-manager@" + REGION)))
                .body("items[1].detail.communicatedOn", equalTo("2026-05-31"));
    }

    @Test
    @DisplayName(
            "A22, FG6: a supplier sees its case from the communication on, nobody else's ever; another authority and no token see nothing")
    void who_sees_what() {
        String id = AuditApi.raised(REGION, supplier, "MAJOR", DAY);
        String mine = AuditApi.supplier(supplier);
        String address = AuditApi.CASES + "/" + id;
        AuditApi.as(AuditApi.manager(REGION)).get(address).then().statusCode(200);
        AuditApi.as(mine).get(address).then().statusCode(404).body("type", equalTo("urn:problem-type:audit:not-found"));
        AuditApi.as(mine).get(address + "/history").then().statusCode(404);
        AuditApi.as(mine).get(AuditApi.CASES).then().statusCode(200).body("items.id", not(hasItem(id)));
        AuditApi.act(AuditApi.manager(REGION), id, "communication", "{}").then().statusCode(200);
        AuditApi.as(mine).get(address).then().statusCode(200).body("id", equalTo(id));
        AuditApi.as(mine).get(AuditApi.CASES).then().body("items.id", hasItem(id));
        AuditApi.as(AuditApi.supplier(UUID.randomUUID())).get(address).then().statusCode(404);
        AuditApi.as(AuditApi.manager(OTHER)).get(address).then().statusCode(404);
        AuditApi.as(AuditApi.manager(OTHER)).get(AuditApi.CASES).then().body("items.id", not(hasItem(id)));
        AuditApi.act(AuditApi.manager(OTHER), id, "withdrawal", "{\"reason\":\"Not mine\"}", "\"2\"")
                .then()
                .statusCode(404);
        io.restassured.RestAssured.given().get(address).then().statusCode(401).body("status", equalTo(401));
        AuditApi.as(TestTokens.token(Role.BUYER, REGION)).get(address).then().statusCode(200);
    }

    @Test
    @DisplayName("A13, A23: a supplier's token submits a plan (200) and cannot approve or close (403)")
    void a_supplier_submits_and_does_not_approve() {
        String id = AuditApi.communicated(REGION, supplier, DAY);
        String mine = AuditApi.supplier(supplier);
        AuditApi.act(mine, id, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLAN_SUBMITTED"))
                .body("plan.actions[0].owner", equalTo("Plant management"))
                .body("deadlines.plan.running", equalTo(false))
                .body("deadlines.plan.overdueSince", equalTo("2026-06-05"));
        AuditApi.act(mine, id, "plan-approval", "{}")
                .then()
                .statusCode(403)
                .body("type", notNullValue())
                .body("title", notNullValue())
                .body("status", equalTo(403))
                .body("detail", notNullValue())
                .body("instance", equalTo(AuditApi.CASES + "/" + id + "/plan-approval"));
        AuditApi.act(mine, id, "closure", AuditApi.ELIMINATED).then().statusCode(403);
        AuditApi.as(mine).get(AuditApi.CASES + "/" + id).then().body("status", equalTo("PLAN_SUBMITTED"));
    }

    @Test
    @DisplayName("A32: a plan that came by post is not recorded as of a day before the rejection it answers")
    @Tag("A32")
    void a_plan_answers_a_rejection_after_it() {
        String id = AuditApi.communicated(REGION, supplier, DAY);
        String manager = AuditApi.manager(REGION);
        AuditApi.act(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200)
                .body("plan.rejectedOn", nullValue());
        AuditApi.act(manager, id, "plan-rejection", "{\"reason\":\"No root cause\"}")
                .then()
                .statusCode(200)
                .body("plan.rejectedOn", notNullValue());
        String byPost = AuditApi.PLAN.replace(
                "{\"actions\"",
                "{\"receivedOn\":\"" + DAY + "\",\"onBehalf\":{\"document\":\"DNR 2026/118\"},\"actions\"");
        AuditApi.act(manager, id, "plan", byPost)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/receivedOn")))
                .body("detail", startsWith("Must not be before the rejection on 20"));
    }

    @Test
    @DisplayName(
            "A25, G3: adjusting without a reason is 422 and names what is missing; with it both dates stand in the history")
    void adjusting_without_a_reason_is_422() {
        String id = AuditApi.communicated(REGION, supplier, DAY);
        String manager = AuditApi.manager(REGION);
        AuditApi.act(manager, id, "deadline-adjustments", "{\"clock\":\"PLAN\",\"dueOn\":\"2027-03-15\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reasonCode", "/reason", "/decidedBy")));
        AuditApi.as(manager).get(AuditApi.CASES + "/" + id).then().header("ETag", matchesPattern("\"2(\\.p?c?)?\""));
        AuditApi.act(
                        manager,
                        id,
                        "deadline-adjustments",
                        "{\"clock\":\"PLAN\",\"dueOn\":\"2027-03-15\",\"reasonCode\":\"DIALOGUE\",\"reason\":\"Agreed\",\"decidedBy\":\"m-9\"}")
                .then()
                .statusCode(200)
                .body("deadlines.plan.computedOn", equalTo("2026-06-04"))
                .body("deadlines.plan.dueOn", equalTo("2027-03-15"))
                .body("deadlines.plan.adjustments[0].previousDueOn", equalTo("2026-06-04"));
    }

    @Test
    @DisplayName("FG10: 50 edits of one version at once: one wins, 49 get 412; without, weak or any ETag 428 and 412")
    void one_winner_per_version() throws Exception {
        String id = AuditApi.communicated(REGION, supplier, DAY);
        String manager = AuditApi.manager(REGION);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Future<Response>> edits = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String body =
                        "{\"clock\":\"PLAN\",\"dueOn\":\"2027-03-%02d\",\"reasonCode\":\"R\",\"reason\":\"Agreed\",\"decidedBy\":\"m-9\"}"
                                .formatted(i % 28 + 1);
                edits.add(threads.submit(() -> AuditApi.act(manager, id, "deadline-adjustments", body, "\"2\"")));
            }
            for (Future<Response> edit : edits) {
                answers.add(edit.get().statusCode());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(49, answers.stream().filter(status -> status == 412).count(), answers::toString);
        assertEquals(
                2,
                SuiteFacts.count(
                        "select max(version) from deadline where clock = 'PLAN' and non_compliance_id = '" + id + "'"));
        String withdrawal = "{\"reason\":\"Another site\"}";
        AuditApi.act(manager, id, "withdrawal", withdrawal, "W/\"3\"").then().statusCode(412);
        AuditApi.act(manager, id, "withdrawal", withdrawal, "*").then().statusCode(428);
        AuditApi.as(manager)
                .body(withdrawal)
                .post(AuditApi.CASES + "/" + id + "/withdrawal")
                .then()
                .statusCode(428);
        AuditApi.as(manager)
                .header("If-None-Match", AuditApi.etag(manager, AuditApi.CASES + "/" + id))
                .get(AuditApi.CASES + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName(
            "FG9: the same key makes one case, also at once; without 400, other body 422, too long 400, another authority independent")
    void the_same_key_makes_one_case() throws Exception {
        String body = AuditApi.raising(supplier, "MINOR", DAY);
        String key = "\"" + UUID.randomUUID() + "\"";
        String token = AuditApi.auditor(REGION);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Response> answers = new ArrayList<>();
        try {
            List<Future<Response>> posts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                posts.add(threads.submit(() -> AuditApi.as(token)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(AuditApi.CASES)));
            }
            for (Future<Response> post : posts) {
                answers.add(post.get());
            }
        } finally {
            threads.shutdownNow();
        }
        answers.forEach(
                answer -> assertEquals(true, List.of(201, 409).contains(answer.statusCode()), answer.asString()));
        assertEquals(1, SuiteFacts.count("select count(*) from non_compliance where supplier_id = '" + supplier + "'"));
        String first = AuditApi.as(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post(AuditApi.CASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(1, SuiteFacts.count("select count(*) from non_compliance where id = '" + first + "'"));
        AuditApi.as(token)
                .header("Idempotency-Key", key)
                .body(AuditApi.raising(supplier, "MAJOR", DAY))
                .post(AuditApi.CASES)
                .then()
                .statusCode(422);
        AuditApi.as(token).body(body).post(AuditApi.CASES).then().statusCode(400);
        AuditApi.as(token)
                .header("Idempotency-Key", "\"" + "k".repeat(256) + "\"")
                .body(body)
                .post(AuditApi.CASES)
                .then()
                .statusCode(400);
        AuditApi.as(AuditApi.auditor(OTHER))
                .header("Idempotency-Key", key)
                .body(body)
                .post(AuditApi.CASES)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first)));
    }
}
