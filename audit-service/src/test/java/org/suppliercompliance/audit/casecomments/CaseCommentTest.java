package org.suppliercompliance.audit.casecomments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.DatabaseWall;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("What the two sides of a case say about it")
class CaseCommentTest {
    private static final String REGION = "COMMENT-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String BUYER = TestTokens.token(Role.BUYER, REGION);

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private static String comments(String nonCompliance) {
        return AuditApi.CASES + "/" + nonCompliance + "/comments";
    }

    private static Response say(String token, String nonCompliance, String audience, String text) {
        return AuditApi.post(
                token,
                comments(nonCompliance),
                "{\"text\":\"%s\",\"audience\":\"%s\",\"function\":\"Plant management\"}".formatted(text, audience));
    }

    private static String said(String token, String nonCompliance, String audience, String text) {
        return say(token, nonCompliance, audience, text)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> read(String token, String nonCompliance) {
        return AuditApi.as(token)
                .get(comments(nonCompliance))
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }

    @Test
    @DisplayName("A30, A32: both sides talk about a case; what one says among itself the other neither reads nor finds")
    void each_side_reads_what_is_meant_for_it() {
        String found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        String theirs = AuditApi.supplier(supplier);
        said(MANAGER, found, "BOTH_SIDES", "Which shifts?");
        String ours = said(MANAGER, found, "OWN_SIDE", "Their last answer was late");
        said(theirs, found, "BOTH_SIDES", "The night shift");
        String among = said(theirs, found, "OWN_SIDE", "Ask the plant first");

        assertEquals(List.of("Which shifts?", "Their last answer was late", "The night shift"), read(MANAGER, found));
        assertEquals(List.of("Which shifts?", "Their last answer was late", "The night shift"), read(BUYER, found));
        assertEquals(List.of("Which shifts?", "The night shift", "Ask the plant first"), read(theirs, found));
        AuditApi.as(theirs).get(comments(found) + "/" + ours).then().statusCode(404);
        AuditApi.as(MANAGER).get(comments(found) + "/" + among).then().statusCode(404);
        AuditApi.as(theirs)
                .get(comments(found) + "/" + among)
                .then()
                .statusCode(200)
                .body("side", equalTo("SUPPLIER"))
                .body("function", equalTo("Plant management"));
        assertEquals(
                List.of("AUTHORITY false", "SUPPLIER false"),
                SuiteFacts.texts(
                        "select (data ->> 'side') || ' ' || (data::text like '%shift%')::text from outbox where event_type ="
                                + " 'audit.case-commented.v1' and data ->> 'nonComplianceId' = '" + found
                                + "' order by position"));
    }

    @Test
    @DisplayName(
            "A30: what is said for both sides is in the supplier's feed once it was told of the case; before that the feed tells of no case, and it reads it later with the case; each fact says when the supplier was told")
    void a_case_not_told_of_is_not_in_the_feed() {
        String theirs = AuditApi.supplier(supplier);
        String found = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
        String early = said(MANAGER, found, "BOTH_SIDES", "Which shifts?");
        AuditApi.act(MANAGER, found, "communication", "{\"communicatedOn\":\"2026-11-04\"}")
                .then()
                .statusCode(200);
        String late = said(MANAGER, found, "BOTH_SIDES", "And which weeks?");

        assertEquals(List.of("audit.case-commented.v1"), AuditStory.awaitChanges(theirs, late, 1));
        assertEquals(List.of(), AuditStory.changes(theirs, early));
        assertEquals(List.of("audit.case-commented.v1"), AuditStory.changes(MANAGER, early));
        assertEquals(List.of("Which shifts?", "And which weeks?"), read(theirs, found));
        String answer = said(theirs, found, "BOTH_SIDES", "All of October");
        String facts =
                "select (data ->> 'reference') || ' ' || (data ->> 'side') || ' ' || coalesce(data ->> 'communicatedOn', '-') from outbox"
                        + " where event_type = 'audit.case-commented.v1' and subject in ('%s', '%s', '%s') order by position";
        String reference = AuditApi.read(MANAGER, found).getString("reference");
        assertEquals(
                List.of(
                        reference + " AUTHORITY -",
                        reference + " AUTHORITY 2026-11-04",
                        reference + " SUPPLIER 2026-11-04"),
                SuiteFacts.texts(facts.formatted(early, late, answer)));
    }

    @Test
    @DisplayName("FG6: the database itself keeps a comment from a supplier that was not told of the case")
    void the_database_keeps_comments_where_the_case_is() throws SQLException {
        String found = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
        List<String> both = List.of(said(MANAGER, found, "BOTH_SIDES", "Which shifts?"));
        assertEquals(1, DatabaseWall.seen("case_comment", both, REGION, ""));
        assertEquals(0, DatabaseWall.seen("case_comment", both, "", supplier.toString()));
        AuditApi.act(MANAGER, found, "communication", "{}").then().statusCode(200);
        assertEquals(1, DatabaseWall.seen("case_comment", both, "", supplier.toString()));
        assertEquals(
                0, DatabaseWall.seen("case_comment", both, "", UUID.randomUUID().toString()));
    }

    @Test
    @DisplayName("A30: who may not see the case may not talk about it, and a comment moves no state")
    void comments_go_where_the_case_goes() {
        String hidden = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
        String before = AuditApi.etag(MANAGER, AuditApi.CASES + "/" + hidden);
        said(MANAGER, hidden, "BOTH_SIDES", "Not told yet");

        for (String other : List.of(
                AuditApi.supplier(supplier),
                AuditApi.supplier(SuiteFacts.supplier()),
                AuditApi.manager("COMMENT-OTHER"))) {
            AuditApi.as(other).get(comments(hidden)).then().statusCode(404);
            say(other, hidden, "BOTH_SIDES", "Let me in").then().statusCode(404);
        }
        say(BUYER, hidden, "BOTH_SIDES", "x").then().statusCode(403);
        AuditApi.post(MANAGER, comments(hidden), "{\"text\":\" \",\"audience\":\"ALL\",\"side\":\"SUPPLIER\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/text", "/audience", "/side"));
        assertEquals(before, AuditApi.etag(MANAGER, AuditApi.CASES + "/" + hidden));
    }
}
