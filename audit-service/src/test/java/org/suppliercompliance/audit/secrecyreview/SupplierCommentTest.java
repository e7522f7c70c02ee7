package org.suppliercompliance.audit.secrecyreview;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("The supplier's review of a draft")
class SupplierCommentTest {
    private static final String REGION = "REVIEW-REGION";
    private static final String ZONE = "Europe/Stockholm";
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, ZONE);
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-03-01", ZONE);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private String started() {
        String id = AuditApi.post(
                        AuditApi.manager(REGION),
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2027-02-01\"}".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(id, "start", "{\"on\":\"2027-02-01\"}").then().statusCode(200);
        return id;
    }

    private static Response act(String id, String act, String body) {
        String address = AuditApi.AUDITS + "/" + id;
        return AuditApi.as(AuditApi.manager(REGION))
                .header("If-Match", AuditApi.etag(AuditApi.manager(REGION), address))
                .body(body)
                .post(address + "/" + act);
    }

    private Response comment(String id, String body) {
        return AuditApi.post(AuditApi.supplier(supplier), AuditApi.AUDITS + "/" + id + "/supplier-comments", body);
    }

    @Test
    @DisplayName(
            "A5: the window is 14 days from the day the supplier can see the draft, whatever day was written; its last day counts")
    void the_window() {
        String id = started();
        comment(id, "{\"comment\":\"Too early\"}").then().statusCode(404);
        act(id, "draft", "{\"on\":\"2027-02-03\"}")
                .then()
                .statusCode(200)
                .body("draftedOn", equalTo("2027-02-03"))
                .body("reviewUntil", equalTo("2027-03-15"));
        AuditApi.noonOf("2027-03-15", ZONE);
        comment(id, "{\"comment\":\"The time sheets came late\"}").then().statusCode(201);
        AuditApi.noonOf("2027-03-16", ZONE);
        comment(id, "{\"comment\":\"And another thing\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("review-closed"));
        String other = started();
        act(other, "draft", "{\"reviewDays\":30}").then().statusCode(200).body("reviewUntil", equalTo("2027-04-15"));
    }

    @Test
    @DisplayName("A5: both sides read what the supplier said, nobody else; the fact counts the names and holds none")
    void both_sides_read_it() {
        String id = started();
        act(id, "draft", "{}").then().statusCode(200);
        String comment = comment(
                        id,
                        "{\"comment\":\"Our sub-supplier is a trade secret\",\"keepSecret\":[\"Hemlig Montering AB\"],\"release\":[\"Plant Ostrava\"]}")
                .then()
                .statusCode(201)
                .body("keepSecret", equalTo(List.of("Hemlig Montering AB")))
                .extract()
                .path("id");
        String list = AuditApi.AUDITS + "/" + id + "/supplier-comments";
        for (String token : List.of(AuditApi.manager(REGION), AuditApi.supplier(supplier))) {
            AuditApi.as(token)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].comment", equalTo("Our sub-supplier is a trade secret"));
            AuditApi.as(token)
                    .get(list + "/" + comment)
                    .then()
                    .statusCode(200)
                    .body("release", equalTo(List.of("Plant Ostrava")));
        }
        for (String token : List.of(AuditApi.manager("REVIEW-OTHER"), AuditApi.supplier(UUID.randomUUID()))) {
            AuditApi.as(token).get(list).then().statusCode(404);
            AuditApi.as(token).get(list + "/" + comment).then().statusCode(404);
        }
        assertEquals(
                1,
                SuiteFacts.count("select count(*) from outbox where subject = '" + comment
                        + "' and event_type = 'audit.supplier-commented.v1' and data ->> 'namesKeptSecret' = '1'"
                        + " and data::text not like '%Hemlig%'"));
    }

    @Test
    @DisplayName("A5: an empty answer, and a name both secret and free, are 422 with every fault")
    void bad_answers() {
        String id = started();
        act(id, "draft", "{}").then().statusCode(200);
        comment(id, "{}").then().statusCode(422).body("errors", hasSize(1));
        comment(id, "{\"keepSecret\":[\"Plant A\",\"   \"],\"release\":[\"plant a\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/release/0", "/keepSecret/1")));
        comment(id, "{\"keepSecret\":[\"x\"]}").then().statusCode(400);
        AuditApi.post(
                        AuditApi.manager(REGION),
                        AuditApi.AUDITS + "/" + id + "/supplier-comments",
                        "{\"comment\":\"On their behalf\"}")
                .then()
                .statusCode(403);
    }
}
