package org.suppliercompliance.audit.reuse;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.DatabaseWall;

@QuarkusTest
@DisplayName("Reusing a shared audit")
class ReuseTest {
    private static final String OWNER = "REUSE-OWNER";
    private static final String MEMBER = "REUSE-MEMBER";
    private static final String THIRD = "REUSE-THIRD";
    private static final String NETWORK = "REUSE-REGIONS";
    private static final String ZONE = "Europe/Stockholm";
    private UUID supplier;
    private UUID criterion;
    private AuditStory audit;
    private String shared;

    @BeforeAll
    static void a_network_of_three() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        SuiteFacts.member(THIRD, 1, NETWORK);
    }

    @BeforeEach
    void an_audit_of_one_criterion_final_and_shared_on_the_first_of_march() {
        supplier = SuiteFacts.supplier();
        criterion = SuiteFacts.criterion("RE-" + supplier, 4);
        AuditApi.noonOf("2027-03-01", ZONE);
        audit = AuditStory.started(
                        OWNER,
                        supplier,
                        "2027-03-01",
                        ",\"method\":\"Documents\",\"criteria\":[{\"id\":\"%s\"}]".formatted(criterion))
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Fine\"}");
        audit.share(NETWORK).then().statusCode(200);
        shared = AuditStory.SHARED + "/" + audit.id();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private Response ask(String on) {
        return AuditApi.as(AuditApi.manager(MEMBER))
                .queryParam("on", on)
                .queryParam("criterionIds", criterion)
                .get(shared + "/reusability");
    }

    private Response accept(String authority, UUID... criteria) {
        String ids = List.of(criteria).stream()
                .map(id -> "\"" + id + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return AuditApi.post(AuditApi.manager(authority), shared + "/reuses", "{\"criterionIds\":[" + ids + "]}");
    }

    @Test
    @DisplayName("A5: at exactly 36 months the answer is yes, a day later no, with level, method and age")
    void the_limit_is_36_months() {
        ask("2030-03-01")
                .then()
                .statusCode(200)
                .body("reusableUntil", equalTo("2030-03-01"))
                .body("criteria", hasSize(1))
                .body("criteria[0].reusable", equalTo(true))
                .body("criteria[0].reason", equalTo(null))
                .body("criteria[0].version", equalTo(4))
                .body("criteria[0].level", equalTo("DOCUMENTS"))
                .body("criteria[0].method", equalTo("Documents"))
                .body("criteria[0].ageMonths", equalTo(36));
        ask("2030-03-02")
                .then()
                .statusCode(200)
                .body("criteria[0].reusable", equalTo(false))
                .body("criteria[0].reason", equalTo("TOO_OLD"));
        ask("2027-02-28").then().statusCode(200).body("criteria[0].reason", equalTo("NOT_YET_FINAL"));
        UUID other = UUID.randomUUID();
        AuditApi.as(AuditApi.manager(MEMBER))
                .queryParam("criterionIds", other, criterion)
                .get(shared + "/reusability")
                .then()
                .statusCode(200)
                .body("on", equalTo("2027-03-01"))
                .body("criteria.criterionId", equalTo(List.of(other.toString(), criterion.toString())))
                .body("criteria.reason", equalTo(java.util.Arrays.asList("NOT_MEASURED", null)));
    }

    @Test
    @DisplayName(
            "A5, A6: accepting is recorded once per audit and authority, an audit avoided that both sides can list")
    @Tag("A6")
    void accepting_counts_once() {
        AuditApi.noonOf("2027-06-15", ZONE);
        String reuse = accept(MEMBER, criterion)
                .then()
                .statusCode(201)
                .body("authority", equalTo(MEMBER))
                .body("owner", equalTo(OWNER))
                .body("reusedOn", equalTo("2027-06-15"))
                .body("ageMonths", equalTo(3))
                .body("criteria[0].version", equalTo(4))
                .extract()
                .path("id");
        accept(MEMBER, criterion).then().statusCode(409).body("type", endsWith("already-reused"));
        accept(OWNER, criterion).then().statusCode(422);
        for (String authority : List.of(MEMBER, OWNER)) {
            AuditApi.as(AuditApi.manager(authority))
                    .get(shared + "/reuses")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(reuse)));
            AuditApi.as(AuditApi.manager(authority))
                    .get(shared + "/reuses/" + reuse)
                    .then()
                    .statusCode(200);
            assertEquals(
                    List.of("audit.audit-reused.v1"), AuditStory.awaitChanges(AuditApi.manager(authority), reuse, 1));
        }
        AuditApi.as(AuditApi.manager(THIRD))
                .get(shared + "/reuses")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        AuditApi.as(AuditApi.manager(THIRD))
                .get(shared + "/reuses/" + reuse)
                .then()
                .statusCode(404);
        assertEquals(List.of(), AuditStory.changes(AuditApi.manager(THIRD), reuse));

        audit.act("sharing-withdrawal", "{\"reason\":\"A mistake\"}").then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared + "/reuses")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        AuditApi.as(AuditApi.manager(THIRD)).get(shared + "/reuses").then().statusCode(404);
    }

    private static Response avoided(UUID supplier) {
        Response answer = AuditApi.as(AuditApi.supplier(supplier)).get("/audit/v1/audits-avoided");
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    @DisplayName(
            "A6: a supplier reads how many audits of it were not done again, by year, also under an id merged into it, and not for whom; another one reads none of it")
    @Tag("A6")
    @Tag("FG6")
    void the_supplier_reads_what_it_was_spared() throws SQLException {
        assertEquals(0, avoided(supplier).jsonPath().getInt("auditsAvoided"));
        AuditApi.noonOf("2027-06-15", ZONE);
        String reuse =
                accept(MEMBER, criterion).then().statusCode(201).extract().path("id");

        avoided(supplier)
                .then()
                .body("auditsAvoided", equalTo(1))
                .body("years.year", equalTo(List.of(2027)))
                .body("years.auditsAvoided", equalTo(List.of(1)));
        AuditApi.noonOf("2028-01-10", ZONE);
        accept(THIRD, criterion).then().statusCode(201);
        Response both = avoided(supplier);
        both.then()
                .body("auditsAvoided", equalTo(2))
                .body("years.year", equalTo(List.of(2028, 2027)))
                .body("years.auditsAvoided", equalTo(List.of(1, 1)));
        for (String authority : List.of(OWNER, MEMBER, THIRD)) {
            assertFalse(both.asString().contains(authority), both.asString());
        }

        UUID other = SuiteFacts.supplier();
        avoided(other).then().body("auditsAvoided", equalTo(0)).body("years", hasSize(0));
        assertEquals(1, DatabaseWall.seen("audit_reuse", List.of(reuse), "", supplier.toString()));
        assertEquals(0, DatabaseWall.seen("audit_reuse", List.of(reuse), "", other.toString()));
        AuditApi.as(AuditApi.manager(MEMBER))
                .get("/audit/v1/audits-avoided")
                .then()
                .statusCode(403);
        SuiteFacts.merged(supplier, other);
        avoided(other).then().body("auditsAvoided", equalTo(2));
    }

    @Test
    @DisplayName("A5: a result that is too old today, or of a criterion that was not measured, cannot be accepted")
    void what_cannot_be_accepted() {
        accept(MEMBER, criterion, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/criterionIds/1")))
                .body("detail", equalTo("The result cannot be reused: the audit did not look at this criterion."));
        accept(MEMBER).then().statusCode(400);
        AuditApi.noonOf("2030-03-02", ZONE);
        accept(MEMBER, criterion)
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "The result cannot be reused: the last day was 2030-03-01, 36 months after the final report."));
    }
}
