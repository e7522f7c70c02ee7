package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.evidence.EvidenceApi.BY_POST;
import static org.suppliercompliance.audit.evidence.EvidenceApi.act;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attach;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.decide;
import static org.suppliercompliance.audit.evidence.EvidenceApi.download;
import static org.suppliercompliance.audit.evidence.EvidenceApi.list;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;
import static org.suppliercompliance.audit.evidence.EvidenceApi.read;
import static org.suppliercompliance.audit.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("A31: evidence of audits, findings, plans and corrections")
class EvidenceHttpTest {
    private static final String REGION = "EVIDENCE-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String AUDITOR = AuditApi.auditor(REGION);

    private UUID supplier;
    private String theirs;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        theirs = AuditApi.supplier(supplier);
    }

    private String planned() {
        String found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        AuditApi.act(theirs, found, "plan", AuditApi.PLAN).then().statusCode(200);
        return found;
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31: managers and auditors attach to audits and findings, the supplier to its actions and corrections, a manager on its behalf; nobody else, nowhere else")
    void who_attaches_what_where() {
        AuditStory audit = AuditStory.started(REGION, supplier, "2026-05-01", "");
        String found = planned();
        attached(AUDITOR, on("AUDIT", audit.id()), "OWN_SIDE", "");
        attached(AUDITOR, on("FINDING", audit.found("MINOR", "2026-11-03", "Masks", "")), "BOTH_SIDES", "");
        String action = on("PLAN_ACTION", found) + ",\"action\":0";
        read(theirs, attached(theirs, action, "BOTH_SIDES", ""))
                .body("side", equalTo("SUPPLIER"))
                .body("receivedOn", not(nullValue()))
                .body("onBehalf", nullValue());
        read(theirs, attached(MANAGER, action, "BOTH_SIDES", ",\"receivedOn\":\"2026-11-10\"" + BY_POST))
                .body("side", equalTo("AUTHORITY"))
                .body("receivedOn", equalTo("2026-11-10"))
                .body("onBehalf.document", equalTo("DNR 2027/118"));

        attach(theirs, on("FINDING", found), "BOTH_SIDES", "a.pdf", "").then().statusCode(403);
        attach(theirs, on("AUDIT", audit.id()), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(403);
        attach(AUDITOR, action, "BOTH_SIDES", "a.pdf", BY_POST).then().statusCode(403);
        attach(theirs, on("CORRECTION", found), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(409)
                .body("type", containsString("act-not-allowed-now"));
        attach(
                        theirs,
                        on("PLAN_ACTION", found) + ",\"action\":1",
                        "OWN_SIDE",
                        "a.exe",
                        ",\"receivedOn\":\"2026-01-01\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/action", "/audience", "/fileName", "/receivedOn"));
        attach(
                        MANAGER,
                        on("FINDING", found),
                        "BOTH_SIDES",
                        "a.pdf",
                        ",\"effectiveOn\":\"2026-02-01\",\"expiresOn\":\"2026-01-31\",\"receivedOn\":\"2999-01-01\""
                                + BY_POST)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/expiresOn", "/receivedOn", "/onBehalf"));
        attach(
                        MANAGER,
                        "\"subject\":\"AUDIT\",\"nonComplianceId\":\"" + found + "\",\"action\":1",
                        "OWN_SIDE",
                        "a.pdf",
                        "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/auditId", "/nonComplianceId", "/action"));
        for (String other : List.of(AuditApi.manager("EVIDENCE-OTHER"), AuditApi.supplier(SuiteFacts.supplier()))) {
            attach(other, action, "BOTH_SIDES", "a.pdf", BY_POST)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/nonComplianceId"));
        }
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31, FG6: the supplier sees what is not the authority's own, once it knows of the case; an auditor what hangs on audits given to it; another authority nothing, by any road")
    void who_sees_what() {
        String found = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
        String own = attached(MANAGER, on("FINDING", found), "OWN_SIDE", "");
        String both = attached(MANAGER, on("FINDING", found), "BOTH_SIDES", "");
        String begun = attach(MANAGER, on("FINDING", found), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read(theirs, both).statusCode(404);
        AuditApi.act(MANAGER, found, "communication", "{\"communicatedOn\":\"2026-11-04\"}")
                .then()
                .statusCode(200);

        read(theirs, both).statusCode(200).body("title", equalTo("Time sheets"));
        download(theirs, both).statusCode(200);
        list(theirs, "nonComplianceId=" + found).body("items.id", contains(both));
        list(MANAGER, "nonComplianceId=" + found + "&subject=FINDING").body("items.id", contains(begun, both, own));
        list(MANAGER, "nonComplianceId=" + found + "&subject=CORRECTION").body("items", empty());
        for (String hidden : List.of(own, begun)) {
            read(theirs, hidden).statusCode(404);
            download(theirs, hidden).statusCode(404);
        }
        String outside = TestTokens.token(Role.AUDITOR, REGION, "outside-" + UUID.randomUUID());
        for (String stranger :
                List.of(outside, AuditApi.manager("EVIDENCE-OTHER"), AuditApi.supplier(SuiteFacts.supplier()))) {
            read(stranger, both).statusCode(404);
            download(stranger, both).statusCode(404);
            list(stranger, "nonComplianceId=" + found).body("items", empty());
            AuditApi.as(stranger)
                    .get(AuditApi.CASES + "/" + found + "/history")
                    .then()
                    .statusCode(404);
        }
        assertEquals(List.of(), AuditStory.changes(AuditApi.manager("EVIDENCE-OTHER"), both));
        assertEquals(List.of("audit.evidence-added.v1"), AuditStory.awaitChanges(MANAGER, own, 1));
        assertEquals(List.of(), AuditStory.changes(theirs, own));
        assertEquals(
                List.of("true false"),
                SuiteFacts.texts(
                        "select (data ->> 'kind' = 'RECORDS')::text || ' ' || (data::text ilike '%sven%' or data::text like '%Time%')::text"
                                + " from outbox where subject = '" + both
                                + "' and event_type = 'audit.evidence-added.v1' limit 1"));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a new version replaces the former, which stays readable; two that replace the same: one wins")
    void versions() {
        String found = planned();
        String action = on("PLAN_ACTION", found) + ",\"action\":0";
        String first = attached(theirs, action, "BOTH_SIDES", ",\"effectiveOn\":\"2026-10-01\"");
        String replacing = ",\"replacesId\":\"" + first + "\"";
        String late = attach(theirs, action, "BOTH_SIDES", "b.pdf", replacing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read(theirs, first).body("state", equalTo("CURRENT"));
        String second = attached(theirs, action, "BOTH_SIDES", replacing);

        read(MANAGER, first)
                .body("state", equalTo("REPLACED"))
                .body("replacedById", equalTo(second))
                .body("effectiveOn", equalTo("2026-10-01"));
        read(MANAGER, second)
                .body("state", equalTo("CURRENT"))
                .body("edition", equalTo(2))
                .body("replacesId", equalTo(first));
        download(theirs, first).statusCode(200);
        send(theirs, late, SampleFiles.pdf(late)).then().statusCode(409);
        attach(MANAGER, action, "BOTH_SIDES", "b.pdf", ",\"replacesId\":\"" + second + "\"" + BY_POST)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/replacesId"));
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31: the side that uploaded evidence withdraws it with a reason; it stays on record, and the case's history tells who did what when")
    void withdrawal_and_history() {
        String found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        String own = attached(MANAGER, on("FINDING", found), "OWN_SIDE", "");
        String both = attached(MANAGER, on("FINDING", found), "BOTH_SIDES", "");
        act(theirs, both, "withdrawal", "{\"reason\":\"Not ours\"}").then().statusCode(403);
        act(MANAGER, both, "withdrawal", "{\"reason\":\" \"}").then().statusCode(400);
        act(MANAGER, both, "withdrawal", "{\"reason\":\"The wrong month\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("The wrong month"))
                .body("withdrawnBy", containsString(REGION));
        act(MANAGER, both, "withdrawal", "{\"reason\":\"Again\"}").then().statusCode(409);
        download(theirs, both).statusCode(200);

        AuditApi.as(theirs)
                .get(AuditApi.CASES + "/" + found + "/history")
                .then()
                .statusCode(200)
                .body("evidence.act", contains("ADDED", "WITHDRAWN"))
                .body("evidence.evidenceId", contains(both, both))
                .body("evidence.note", contains(null, "The wrong month"));
        AuditApi.as(MANAGER)
                .get(AuditApi.CASES + "/" + found + "/history")
                .then()
                .body("evidence.evidenceId", contains(own, both, both));
        assertEquals(
                List.of("audit.evidence-added.v1", "audit.evidence-withdrawn.v1"),
                AuditStory.awaitChanges(theirs, both, 2));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: what the supplier wants kept secret, whoever uploaded it, the authority does not release")
    void the_suppliers_wish() {
        String found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        String evidence = attached(MANAGER, on("FINDING", found), "OWN_SIDE", "");
        decide(MANAGER, evidence, "NETWORK").then().statusCode(200).body("audience", equalTo("NETWORK"));
        decide(theirs, evidence, "BOTH_SIDES")
                .then()
                .statusCode(200)
                .body("audience", equalTo("BOTH_SIDES"))
                .body("keptSecret", equalTo(true));

        decide(MANAGER, evidence, "NETWORK").then().statusCode(422).body("errors.pointer", contains("/audience"));
        decide(MANAGER, evidence, "OWN_SIDE").then().statusCode(422).body("errors.pointer", contains("/audience"));
        decide(theirs, evidence, "NETWORK").then().statusCode(403);
        attach(MANAGER, on("FINDING", found), "NETWORK", "b.pdf", ",\"replacesId\":\"" + evidence + "\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/audience"));
    }

    @Test
    @Tag("FG12")
    @DisplayName(
            "FG12: an authority's evidence has room, whoever uploads it, and what does not fit leaves nothing behind")
    void the_room_of_an_authority() {
        String region = "EVIDENCE-ROOM";
        SuiteFacts.authority(region, "Europe/Stockholm");
        String manager = AuditApi.manager(region);
        String found = AuditApi.communicated(region, supplier, "2026-11-03");
        AuditApi.act(theirs, found, "plan", AuditApi.PLAN).then().statusCode(200);
        String action = on("PLAN_ACTION", found) + ",\"action\":0";
        byte[] large = SampleFiles.pdf("x".repeat(1_000_000));
        for (String token : List.of(theirs, manager)) {
            String id = attach(token, action, "BOTH_SIDES", "a.pdf", token.equals(manager) ? BY_POST : "")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            send(token, id, large).then().statusCode(200);
        }
        String third = attach(theirs, action, "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        byte[] another = SampleFiles.pdf("y".repeat(1_000_000));
        send(theirs, third, another).then().statusCode(409).body("type", containsString("quota-exceeded"));
        assertEquals(
                0,
                SuiteFacts.count(
                        "select count(*) from stored_content where sha256 = '" + SampleFiles.sha256(another) + "'"));
        send(theirs, third, SampleFiles.pdf(third)).then().statusCode(200);
        list(manager, "nonComplianceId=" + found)
                .body("items.state", containsInAnyOrder("CURRENT", "CURRENT", "CURRENT"));
    }
}
