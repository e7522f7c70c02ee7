package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;

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
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
class SharedEvidenceTest {
    private static final String OWNER = "SHOWING-OWNER";
    private static final String NETWORK = "SHOWING-REGIONS";
    private static final String MANAGER = AuditApi.manager(OWNER);
    private static final String MEMBER = AuditApi.manager("SHOWING-MEMBER");
    private static final String STRANGER = AuditApi.manager("SHOWING-STRANGER");

    private UUID supplier;
    private AuditStory audit;

    @BeforeEach
    void a_final_audit() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member("SHOWING-MEMBER", 1, NETWORK);
        SuiteFacts.member("SHOWING-STRANGER", 1, "SHOWING-ELSEWHERE");
        supplier = SuiteFacts.supplier();
        audit = AuditStory.started(OWNER, supplier, "2026-05-01", "")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Nothing is secret\"}");
    }

    private String shared() {
        return AuditStory.SHARED + "/" + audit.id() + "/evidence";
    }

    private List<String> seen() {
        return AuditApi.as(MEMBER)
                .get(shared())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    @Tag("A5")
    @Tag("A31")
    @DisplayName(
            "A5, A31: members read and download only what was released when the audit was shared, without names, each read in the log; a third authority nothing")
    void members_see_what_was_released() {
        String released = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");
        String both = attached(MANAGER, on("AUDIT", audit.id()), "BOTH_SIDES", "");
        AuditApi.as(MEMBER).get(shared()).then().statusCode(404);
        audit.share(NETWORK).then().statusCode(200);
        String later = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");

        AuditApi.as(MEMBER)
                .get(shared())
                .then()
                .statusCode(200)
                .body("items.id", contains(released))
                .body("items[0].title", nullValue())
                .body("items[0].fileName", nullValue());
        AuditApi.as(MEMBER)
                .get(shared() + "/" + released + "/content")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", startsWith("attachment; filename=\"evidence-"));
        for (String hidden : List.of(both, later)) {
            AuditApi.as(MEMBER).get(shared() + "/" + hidden).then().statusCode(404);
            AuditApi.as(MEMBER).get(shared() + "/" + hidden + "/content").then().statusCode(404);
        }
        for (String path : List.of("", "/" + released, "/" + released + "/content")) {
            AuditApi.as(STRANGER).get(shared() + path).then().statusCode(404);
        }
        EvidenceApi.read(MEMBER, released).statusCode(404);
        EvidenceApi.download(MEMBER, released).statusCode(404);
        EvidenceApi.list(MEMBER, "auditId=" + audit.id()).body("items", empty());
        AuditApi.as(MANAGER).get(shared()).then().statusCode(200).body("items.id", contains(released));
        AuditApi.as(MANAGER)
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", contains("EVIDENCE_CONTENT", "EVIDENCE"))
                .body("items.evidenceId", contains(released, null))
                .body("items[0].readBy", not(nullValue()));

        for (String type : List.of(TableAnswer.CSV, TableAnswer.NDJSON, TableAnswer.XLSX)) {
            TableAnswer.of(AuditApi.as(MEMBER), type, shared())
                    .hasRows(1)
                    .holds("verified", released, "RECORDS")
                    .lacks(later)
                    .lacks("fileName");
        }
        AuditApi.as(MANAGER)
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what.count { it == 'EVIDENCE' }", equalTo(5));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a table of more than a page is one look, which leaves one line")
    void a_long_table_is_one_look() {
        String released = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");
        audit.share(NETWORK).then().statusCode(200);
        SuiteFacts.texts(
                "insert into evidence select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*"
                        + " from evidence e, generate_series(1, 210) where e.id = '" + released + "' returning id");

        TableAnswer.of(AuditApi.as(MEMBER), TableAnswer.CSV, shared()).hasRows(211);

        AuditApi.as(MANAGER)
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", contains("EVIDENCE"));
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31: what is shared again shows what came since; the supplier's wish for secrecy, a withdrawal and the end of sharing take it away at once; what is released again waits for the next sharing")
    void what_is_taken_back_is_gone() {
        String first = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");
        audit.share(NETWORK).then().statusCode(200);
        String second = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");
        String third = attached(MANAGER, on("AUDIT", audit.id()), "NETWORK", "");
        audit.share(NETWORK).then().statusCode(200);
        assertEquals(List.of(third, second, first), seen());

        EvidenceApi.decide(AuditApi.supplier(supplier), first, "BOTH_SIDES")
                .then()
                .statusCode(200);
        EvidenceApi.act(MANAGER, second, "withdrawal", "{\"reason\":\"Another factory\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of(third), seen());
        for (String audience : List.of("BOTH_SIDES", "NETWORK")) {
            EvidenceApi.decide(MANAGER, third, audience).then().statusCode(200);
            assertEquals(List.of(), seen(), audience);
        }
        AuditApi.as(MEMBER).get(shared() + "/" + third + "/content").then().statusCode(404);
        audit.share(NETWORK).then().statusCode(200);
        assertEquals(List.of(third), seen());
        audit.act("sharing-withdrawal", "{\"reason\":\"The appeal was granted\"}")
                .then()
                .statusCode(200);
        AuditApi.as(MEMBER).get(shared()).then().statusCode(404);
        AuditApi.as(MEMBER).get(shared() + "/" + third + "/content").then().statusCode(404);
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31: the supplier's wish for secrecy holds for a newer version too whose upload had begun before the wish; without one it is released as attached")
    void a_wish_holds_for_the_version_on_its_way() {
        String hangsOn = on("AUDIT", audit.id());
        String first = attached(MANAGER, hangsOn, "NETWORK", "");
        String other = attached(MANAGER, hangsOn, "NETWORK", "");
        String second = begun(hangsOn, first);
        String released = begun(hangsOn, other);
        EvidenceApi.decide(AuditApi.supplier(supplier), first, "BOTH_SIDES")
                .then()
                .statusCode(200);

        EvidenceApi.send(MANAGER, second, SampleFiles.pdf(second))
                .then()
                .statusCode(200)
                .body("audience", equalTo("BOTH_SIDES"))
                .body("keptSecret", equalTo(true));
        EvidenceApi.send(MANAGER, released, SampleFiles.pdf(released))
                .then()
                .statusCode(200)
                .body("audience", equalTo("NETWORK"))
                .body("keptSecret", equalTo(false));
        assertEquals(List.of("BOTH_SIDES"), toldAudience(second));
        EvidenceApi.decide(MANAGER, second, "NETWORK")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/audience"));
        audit.share(NETWORK).then().statusCode(200);
        assertEquals(List.of(released), seen());
    }

    private static String begun(String hangsOn, String replaced) {
        return EvidenceApi.attach(MANAGER, hangsOn, "NETWORK", "b.pdf", ",\"replacesId\":\"" + replaced + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> toldAudience(String evidence) {
        return SuiteFacts.texts(
                "select data ->> 'audience' from outbox where event_type = 'audit.evidence-added.v1' and subject = '"
                        + evidence + "'");
    }
}
