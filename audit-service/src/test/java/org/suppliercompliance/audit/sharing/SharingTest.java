package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("Sharing audits within a network")
class SharingTest {
    private static final String OWNER = "SHARE-OWNER";
    private static final String MEMBER = "SHARE-MEMBER";
    private static final String STRANGER = "SHARE-STRANGER";
    private static final String NETWORK = "SHARE-REGIONS";
    private static final String ZONE = "Europe/Stockholm";
    private UUID supplier;
    private UUID criterion;

    @BeforeAll
    static void a_network_of_two() {
        SuiteFacts.member(OWNER, 1, NETWORK, "SHARE-SMALL");
        SuiteFacts.member(MEMBER, 1, NETWORK);
        SuiteFacts.member(STRANGER, 1, "SHARE-ELSEWHERE");
    }

    @BeforeEach
    void the_first_of_march() {
        supplier = SuiteFacts.supplier();
        criterion = SuiteFacts.criterion("WT-" + supplier, 2);
        AuditApi.noonOf("2027-03-01", ZONE);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private AuditStory started() {
        return AuditStory.started(
                OWNER,
                supplier,
                "2027-03-01",
                ",\"method\":\"Interviews at Plant Hemlig\",\"criteria\":[{\"id\":\"%s\"}]".formatted(criterion));
    }

    private String found(AuditStory audit) {
        return audit.found(
                "MAJOR",
                "2027-03-01",
                "Hours above 60 at PLANT HEMLIG, Delmontage AB, Tredje AB",
                ",\"siteName\":\"Plant Hemlig\",\"criterionId\":\"%s\"".formatted(criterion));
    }

    @Test
    @DisplayName(
            "A5, A7: nobody sees the audit before the last of the three gates opens, and a refusal names every gate that is closed")
    @Tag("A5")
    @Tag("A7")
    @Tag("G10")
    void the_three_gates() {
        AuditStory audit = started();
        String finding = found(audit);
        audit.drafted();
        audit.share(NETWORK)
                .then()
                .statusCode(409)
                .body("type", endsWith("sharing-gates"))
                .body("errors", hasSize(3))
                .body("errors[0].detail", startsWith("FINAL: "))
                .body("errors[1].detail", startsWith("PLANS: "))
                .body("errors[1].detail", endsWith(" (not communicated)."))
                .body("errors[2].detail", startsWith("SECRECY_REVIEW: "));
        audit.finalised();
        audit.communicated(finding);
        audit.share(NETWORK).then().statusCode(409).body("errors", hasSize(2));
        audit.planned(finding);
        AuditApi.noonOf("2027-03-15", ZONE);
        audit.share(NETWORK)
                .then()
                .statusCode(409)
                .body("errors.detail", equalTo(List.of("SECRECY_REVIEW: the supplier may answer until 2027-03-15.")));
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(MEMBER)).get(shared).then().statusCode(404);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED)
                .then()
                .body("items.auditId", not(hasItem(audit.id())));

        AuditApi.noonOf("2027-03-16", ZONE);
        audit.share("SHARE-ELSEWHERE").then().statusCode(422).body("errors.pointer", equalTo(List.of("/networks/0")));
        audit.share(NETWORK).then().statusCode(200).body("networks", equalTo(List.of(NETWORK)));
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .statusCode(200)
                .body("authority", equalTo(OWNER))
                .body("openNonCompliances", equalTo(1))
                .body("overdue", equalTo(0))
                .body("worstSeverity", equalTo("MAJOR"))
                .body("detail.criteria.id", equalTo(List.of(criterion.toString())))
                .body("detail.findings[0].status", equalTo("PLAN_SUBMITTED"))
                .body("detail.findings[0].planDueOn", equalTo("2027-04-01"));
    }

    @Test
    @DisplayName("A5: an overdue plan opens the gate too, from the day after its date")
    void an_overdue_plan_hides_nothing() {
        AuditStory audit = started();
        String finding = found(audit);
        audit.communicated(finding);
        audit.found("OBSERVATION", "2027-03-01", "A notice board is empty", "");
        audit.drafted().finalised();
        AuditApi.noonOf("2027-04-01", ZONE);
        audit.share(NETWORK)
                .then()
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].detail", startsWith("PLANS: "));
        AuditApi.noonOf("2027-04-02", ZONE);
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("overdue", equalTo(1))
                .body("detail.findings", hasSize(1))
                .body("detail.findings[0].overdue", equalTo(true));
    }

    @Test
    @DisplayName(
            "A5: names are struck out of every text unless the supplier released them, a late wish for secrecy counts at once, and the rest is the state of the sharing")
    @Tag("G10")
    void names_are_masked() {
        AuditStory audit = started();
        String finding = found(audit);
        audit.communicated(finding);
        audit.planned(finding);
        audit.drafted().finalised().commented("{\"keepSecret\":[\"Delmontage AB\"]}");
        audit.share(NETWORK).then().statusCode(200);
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .body("detail.findings[0].description", equalTo("Hours above 60 at ***, ***, Tredje AB"))
                .body("detail.findings[0].siteName", equalTo(null))
                .body("detail.findings[0].siteMasked", equalTo(true))
                .body("detail.method", equalTo("Interviews at ***"));

        audit.commented("{\"release\":[\"plant hemlig\"],\"keepSecret\":[\"tredje ab\"]}");
        AuditApi.act(AuditApi.manager(OWNER), finding, "plan-rejection", "{\"reason\":\"No root cause\"}")
                .then()
                .statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .body("detail.findings[0].description", equalTo("Hours above 60 at ***, ***, ***"))
                .body("detail.findings[0].siteMasked", equalTo(true))
                .body("detail.findings[0].status", equalTo("PLAN_SUBMITTED"));
        audit.share(NETWORK).then().statusCode(409).body("errors", hasSize(1));
        audit.planned(finding);
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .body("detail.findings[0].description", equalTo("Hours above 60 at PLANT HEMLIG, ***, ***"))
                .body("detail.findings[0].siteName", equalTo("Plant Hemlig"))
                .body("detail.method", equalTo("Interviews at Plant Hemlig"));
    }

    @Test
    @DisplayName(
            "A5, G10: the site and the brand of a finding that was withdrawn are struck out of what the others say, until the supplier releases them")
    @Tag("A5")
    @Tag("G10")
    void names_of_what_was_withdrawn() {
        AuditStory audit = started();
        String mistaken =
                audit.found("MINOR", "2027-03-01", "A mistake", ",\"siteName\":\"Verkstad Nord\",\"brand\":\"Osagd\"");
        AuditApi.act(AuditApi.manager(OWNER), mistaken, "withdrawal", "{\"reason\":\"A mistake\"}")
                .then()
                .statusCode(200);
        String finding = audit.found("MAJOR", "2027-03-01", "Hours as at Verkstad Nord, which makes OSAGD", "");
        audit.communicated(finding);
        audit.planned(finding);
        audit.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        audit.share(NETWORK).then().statusCode(200);
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .body("detail.findings.description", equalTo(List.of("Hours as at ***, which makes ***")));

        audit.commented("{\"release\":[\"verkstad nord\"]}");
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(shared)
                .then()
                .body("detail.findings.description", equalTo(List.of("Hours as at Verkstad Nord, which makes ***")));
    }

    @Test
    @DisplayName("A5: a late wish for secrecy is kept when the owner shares again at the same moment")
    void a_wish_is_kept_while_the_owner_shares() throws Exception {
        AuditStory audit = started();
        String finding = found(audit);
        audit.communicated(finding);
        audit.planned(finding);
        audit.drafted().finalised().commented("{\"comment\":\"Nothing more\"}");
        audit.share(NETWORK).then().statusCode(200);
        CompletableFuture<Integer> shared;
        try (Connection reader = TestServers.superuser();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from shared_audit where audit_id = '" + audit.id() + "' for update");
            // Written and not committed: it waits for the copy that it strikes the name out of.
            CompletableFuture<?> wish =
                    CompletableFuture.supplyAsync(() -> audit.commented("{\"keepSecret\":[\"Tredje AB\"]}"));
            awaitWaiting(1);
            shared = CompletableFuture.supplyAsync(() -> audit.share(NETWORK).statusCode());
            awaitWaiting(2);
            reader.rollback();
            wish.get(60, TimeUnit.SECONDS);
        }
        assertEquals(200, shared.get(60, TimeUnit.SECONDS));
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("detail.findings[0].description", equalTo("Hours above 60 at ***, Delmontage AB, ***"));
    }

    private static void awaitWaiting(int requests) {
        SuiteFacts.await(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ~ 'shared_audit|supplier-comment' having count(*) = "
                        + requests);
    }
}
