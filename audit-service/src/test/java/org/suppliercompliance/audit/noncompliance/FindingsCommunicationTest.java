package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("The findings of an audit, communicated together")
class FindingsCommunicationTest {
    private static final String REGION = "TOGETHER-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);

    private AuditStory audit;
    private String major;
    private String observation;

    @BeforeEach
    void found() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        audit = AuditStory.started(REGION, SuiteFacts.supplier(), "2026-05-01", "");
        major = audit.found("MAJOR", "2026-10-20", "Overtime", "");
        observation = audit.found("OBSERVATION", "2026-10-25", "No minutes", "");
    }

    private static String status(String nonCompliance) {
        return AuditApi.read(MANAGER, nonCompliance).getString("status");
    }

    @Test
    @DisplayName(
            "A21, A22, A23, A24: all findings of an audit are communicated in one dated act, each with its own two dates")
    void all_in_one_act() {
        audit.act("communication", "{\"communicatedOn\":\"2026-10-31\"}")
                .then()
                .statusCode(200)
                .body("communicated.id", equalTo(List.of(major, observation)))
                .body("communicated.status", equalTo(List.of("COMMUNICATED", "COMMUNICATED")))
                .body("communicated[0].planDueOn", equalTo("2026-11-30"))
                .body("communicated[0].correctionDueOn", equalTo("2027-04-30"))
                .body("communicated[1].planDueOn", nullValue())
                .body("communicated[0].etag", equalTo(AuditApi.etag(MANAGER, AuditApi.CASES + "/" + major)))
                .body("more", equalTo(false));

        assertEquals("COMMUNICATED", status(major));
        assertEquals(
                List.of("2026-11-30"),
                SuiteFacts.texts("select data ->> 'planDueOn' from outbox where subject = '" + major
                        + "' and event_type = 'audit.non-compliance-communicated.v1'"));
        audit.act("communication", "{}").then().statusCode(409);
    }

    @Test
    @DisplayName("A22: only those named are communicated")
    void only_those_named() {
        audit.act("communication", "{\"nonComplianceIds\":[\"" + observation + "\"]}")
                .then()
                .statusCode(200)
                .body("communicated.id", equalTo(List.of(observation)));

        assertEquals("DETECTED", status(major));
        assertEquals("COMMUNICATED", status(observation));
    }

    @Test
    @DisplayName("A22: whatever stands in the way of one is named, and none is communicated")
    void all_or_none() {
        audit.communicated(observation);
        AuditStory other = AuditStory.started(REGION, SuiteFacts.supplier(), "2026-05-01", "");
        String foreign = other.found("MAJOR", "2026-10-20", "Wages", "");

        audit.act(
                        "communication",
                        "{\"communicatedOn\":\"2026-10-19\",\"nonComplianceIds\":[\"%s\",\"%s\",\"%s\",\"%s\"]}"
                                .formatted(foreign, major, observation, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/nonComplianceIds/0",
                                "/nonComplianceIds/3",
                                "/nonComplianceIds/1",
                                "/nonComplianceIds/2")));
        audit.act("communication", "{\"communicatedOn\":\"2026-10-19\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/communicatedOn")));
        assertEquals("DETECTED", status(major));
    }

    @Test
    @DisplayName("A13: the act is the manager's, on the audit as it was read; another authority's audit is not there")
    void whose_act_it_is() {
        String address = audit.address() + "/communication";
        String etag = AuditApi.etag(MANAGER, audit.address());
        AuditApi.as(AuditApi.auditor(REGION))
                .header("If-Match", etag)
                .body("{}")
                .post(address)
                .then()
                .statusCode(403);
        AuditApi.as(AuditApi.manager("TOGETHER-OTHER"))
                .header("If-Match", etag)
                .body("{}")
                .post(address)
                .then()
                .statusCode(404);
        AuditApi.as(MANAGER).body("{}").post(address).then().statusCode(428);
        AuditApi.as(MANAGER)
                .header("If-Match", "\"77\"")
                .body("{}")
                .post(address)
                .then()
                .statusCode(412);
        assertEquals("DETECTED", status(major));
    }
}
