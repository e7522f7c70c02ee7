package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("The lines that readers of a shared audit leave for its owner")
class ReadLogTest {
    private static final String OWNER = "READ-OWNER";
    private static final String MEMBER = "READ-MEMBER";
    private static final String NETWORK = "READ-REGIONS";
    private UUID supplier;

    @BeforeAll
    static void a_network_of_two() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
    }

    @BeforeEach
    void the_first_of_march() {
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private AuditStory shared() {
        return AuditStory.shared(OWNER, supplier, "2027-03-01", NETWORK);
    }

    private void listed(String token, AuditStory audit) {
        AuditApi.as(token)
                .get(AuditStory.SHARED + "?supplierId=" + supplier)
                .then()
                .body("items.auditId", equalTo(List.of(audit.id())));
    }

    @Test
    @DisplayName(
            "A5, G10: every read by another authority, in a list too, is a line the owner can read, with who, what and when")
    @Tag("A5")
    @Tag("G10")
    void the_read_log() {
        AuditStory audit = shared();
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(OWNER)).get(shared).then().statusCode(200);
        listed(AuditApi.manager(OWNER), audit);
        listed(AuditApi.manager(MEMBER), audit);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared + "?view=SUMMARY")
                .then()
                .statusCode(200)
                .body("detail", equalTo(null));
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared + "/reusability")
                .then()
                .statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER)).get(shared).then().statusCode(200);
        AuditApi.as(AuditApi.manager(OWNER))
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", containsInAnyOrder("FULL", "REUSABILITY", "SUMMARY", "SUMMARY"))
                .body("items.authority", equalTo(List.of(MEMBER, MEMBER, MEMBER, MEMBER)))
                .body("items[0].readAt", startsWith("2027-03-01T"))
                .body("items[0].readBy", not(equalTo("")));
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(audit.address() + "/reads")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "G10: who lists an audit again on the same day leaves no second line; another reader and another day do")
    @Tag("G10")
    void one_line_a_day_and_reader() {
        AuditStory audit = shared();
        String manager = AuditApi.manager(MEMBER);
        listed(manager, audit);
        listed(manager, audit);
        listed(TestTokens.token(Role.BUYER, MEMBER), audit);
        AuditApi.noonOf("2027-03-02", "Europe/Stockholm");
        listed(manager, audit);
        listed(manager, audit);
        AuditApi.as(AuditApi.manager(OWNER))
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("SUMMARY", "SUMMARY", "SUMMARY")))
                .body(
                        "items.readBy",
                        equalTo(List.of(
                                "sustainability-manager@" + MEMBER,
                                "buyer@" + MEMBER,
                                "sustainability-manager@" + MEMBER)))
                .body("items[0].readAt", startsWith("2027-03-02T"))
                .body("items[2].readAt", startsWith("2027-03-01T"));
    }
}
