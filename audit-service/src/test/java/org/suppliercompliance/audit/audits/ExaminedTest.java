package org.suppliercompliance.audit.audits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("What an audit looked at")
class ExaminedTest {
    private static final String REGION = "EXAMINED-REGION";
    private static final String MEMBER = "EXAMINED-MEMBER";
    private static final String NETWORK = "EXAMINED-REGIONS";
    private static final String MANAGER = AuditApi.manager(REGION);
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.member(REGION, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        supplier = SuiteFacts.supplier();
    }

    @Test
    @Tag("A2")
    @DisplayName(
            "A2: a desktop audit says with its draft that it looked at policies and routines; its supplier reads it, and so do those it is shared with")
    void policies_and_routines() {
        AuditStory audit = AuditStory.started(REGION, supplier, "2026-05-01", "");
        AuditApi.as(MANAGER).get(audit.address()).then().body("examined", equalTo(List.of()));
        audit.act("draft", "{\"examined\":[\"ROUTINES\",\"POLICIES\"]}")
                .then()
                .statusCode(200)
                .body("examined", equalTo(List.of("POLICIES", "ROUTINES")))
                .body("reportVisible", nullValue());
        AuditApi.as(AuditApi.supplier(supplier))
                .get(AuditApi.AUDITS)
                .then()
                .body("items.examined", equalTo(List.of(List.of("POLICIES", "ROUTINES"))));
        AuditApi.as(MANAGER)
                .accept("text/csv")
                .get(AuditApi.AUDITS + "?supplierId=" + supplier)
                .then()
                .body(containsString(",POLICIES|ROUTINES,"));

        audit.finalised().commented("{\"comment\":\"Nothing is secret\"}");
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("detail.examined", equalTo(List.of("POLICIES", "ROUTINES")));
    }

    @Test
    @Tag("A2")
    @DisplayName("A2: where nothing was said, nothing is shown to others; what no audit looks at is refused")
    void nothing_said() {
        AuditStory audit = AuditStory.started(REGION, supplier, "2026-05-01", "");
        audit.act("draft", "{\"examined\":[\"RUMOURS\"]}").then().statusCode(400);
        audit.act("draft", "{\"reportVisible\":\"PARTLY\",\"on\":\"2999-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reportVisible", "/on")));
        AuditApi.as(MANAGER).get(audit.address()).then().body("status", equalTo("IN_PROGRESS"));
        audit.drafted().finalised().commented("{\"comment\":\"Nothing is secret\"}");
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("detail", not(hasKey("examined")));
    }
}
