package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("FG0, FG7: bad input is a clear problem and changes nothing")
class BadInputTest {
    private static final String REGION = "BAD-INPUT";

    private record Bad(String what, String body, int status, String pointer) {}

    @TestFactory
    Stream<DynamicTest> raising_a_case() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        String good = AuditApi.raising(supplier, "MAJOR", "2026-05-04");
        return Stream.of(
                        new Bad("malformed JSON", "{\"supplierId\":", 400, null),
                        new Bad("no object", "[]", 400, null),
                        new Bad("an unknown field", with(good, "\"colour\":\"red\""), 400, "/colour"),
                        new Bad("FG7: an id", with(good, "\"id\":\"" + supplier + "\""), 400, "/id"),
                        new Bad("FG7: a status", with(good, "\"status\":\"CLOSED\""), 400, "/status"),
                        new Bad("FG7: an authority", with(good, "\"authority\":\"OSLO\""), 400, "/authority"),
                        new Bad("FG7: a version", with(good, "\"version\":7"), 400, "/version"),
                        new Bad("FG7: who detected", with(good, "\"detectedBy\":\"me\""), 400, "/detectedBy"),
                        new Bad("FG7: a due date", with(good, "\"dueOn\":\"2030-01-01\""), 400, "/dueOn"),
                        new Bad(
                                "a number for a text",
                                good.replace("\"Working hours above 60 a week\"", "7"),
                                400,
                                "/description"),
                        new Bad("an unknown severity", good.replace("MAJOR", "TERRIBLE"), 400, "/severity"),
                        new Bad("no severity", good.replace("\"severity\":\"MAJOR\",", ""), 400, "/severity"),
                        new Bad("no UUID", good.replace(supplier.toString(), "abc"), 400, "/supplierId"),
                        new Bad("an impossible date", good.replace("2026-05-04", "2026-02-30"), 400, "/detectedOn"),
                        new Bad("FD8: year 0", good.replace("2026-05-04", "0000-01-01"), 400, "/detectedOn"),
                        new Bad(
                                "FD8: a year of five digits",
                                good.replace("2026-05-04", "+12026-05-04"),
                                400,
                                "/detectedOn"),
                        new Bad(
                                "a blank text",
                                good.replace("Working hours above 60 a week", "  "),
                                400,
                                "/description"),
                        new Bad("a text too long", good.replace("Working", "x".repeat(4_001)), 400, "/description"),
                        new Bad("NUL", good.replace("Working", "Work\\u0000ing"), 400, "/description"),
                        new Bad(
                                "FD8: a finding in the future",
                                good.replace("2026-05-04", "9999-12-31"),
                                422,
                                "/detectedOn"),
                        new Bad(
                                "an unknown supplier",
                                good.replace(
                                        supplier.toString(), UUID.randomUUID().toString()),
                                422,
                                "/supplierId"),
                        new Bad(
                                "an unknown criterion",
                                with(good, "\"criterionId\":\"" + UUID.randomUUID() + "\""),
                                422,
                                "/criterionId"),
                        new Bad(
                                "a version of no criterion",
                                with(good, "\"criterionVersion\":1"),
                                422,
                                "/criterionVersion"),
                        new Bad(
                                "an unknown audit",
                                with(good, "\"auditId\":\"" + UUID.randomUUID() + "\""),
                                422,
                                "/auditId"))
                .map(bad -> DynamicTest.dynamicTest(bad.what() + " is " + bad.status(), () -> {
                    var answer = AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, bad.body())
                            .then()
                            .statusCode(bad.status())
                            .contentType("application/problem+json")
                            .body("status", equalTo(bad.status()))
                            .body("instance", equalTo(AuditApi.CASES));
                    if (bad.pointer() != null) {
                        answer.body("errors.pointer", hasItem(bad.pointer()));
                    }
                    assertEquals(
                            0,
                            SuiteFacts.count("select count(*) from non_compliance where authority = '" + REGION + "'"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> asking_for_a_list() {
        return Stream.of(
                        "status=OPEN",
                        "overdue=maybe",
                        "limit=0",
                        "limit=1000000",
                        "cursor=abc",
                        "sort=id",
                        "clock=PLAN",
                        "supplierId=1")
                .map(query -> DynamicTest.dynamicTest(
                        query + " is 400",
                        () -> AuditApi.as(AuditApi.manager(REGION))
                                .get(AuditApi.CASES + "?" + query)
                                .then()
                                .statusCode(400)
                                .contentType("application/problem+json")));
    }

    @Test
    @DisplayName("A21: an audit of another authority is as unknown as one that does not exist")
    void a_foreign_audit_is_unknown() {
        SuiteFacts.authority("BAD-OWNER", "Europe/Oslo");
        SuiteFacts.authority("BAD-STRANGER", "Europe/Oslo");
        UUID supplier = SuiteFacts.supplier();
        String audit = AuditApi.post(
                        AuditApi.manager("BAD-OWNER"),
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2026-05-01\"}".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String body = with(AuditApi.raising(supplier, "MAJOR", "2026-05-04"), "\"auditId\":\"" + audit + "\"");
        String foreign = AuditApi.post(AuditApi.auditor("BAD-STRANGER"), AuditApi.CASES, body)
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].detail");
        String unknown = AuditApi.post(
                        AuditApi.auditor("BAD-STRANGER"),
                        AuditApi.CASES,
                        body.replace(audit, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].detail");
        assertEquals(unknown, foreign);
    }

    @Test
    @DisplayName("A22: communicated in the future or before the detection is 422")
    void communicated_in_the_future_is_422() {
        SuiteFacts.authority("BAD-FUTURE", "Europe/Oslo");
        String id = AuditApi.raised("BAD-FUTURE", SuiteFacts.supplier(), "MAJOR", "2026-05-04");
        for (String day : new String[] {"9999-12-31", "2026-05-03"}) {
            AuditApi.act(AuditApi.manager("BAD-FUTURE"), id, "communication", "{\"communicatedOn\":\"" + day + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/communicatedOn"));
        }
    }

    private static String with(String json, String member) {
        return json.trim().substring(0, json.trim().length() - 1) + "," + member + "}";
    }
}
