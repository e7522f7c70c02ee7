package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.evidence.EvidenceApi.BY_POST;
import static org.suppliercompliance.audit.evidence.EvidenceApi.act;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;
import static org.suppliercompliance.audit.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("A24, A31: a correction is closed on verified evidence")
class VerifiedEvidenceTest {
    private static final String REGION = "VERIFIED-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String REGISTRAR = TestTokens.token(Role.SUSTAINABILITY_MANAGER, REGION, "registrar");
    private static final String VERIFIED = "{\"note\":\"Compared with wages\"}";
    private static final String WITHOUT_WORDS = "{\"description\":\"Hours capped\"}";

    private String theirs;
    private String found;

    @BeforeEach
    void an_approved_plan() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        theirs = AuditApi.supplier(supplier);
        found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        AuditApi.act(theirs, found, "plan", AuditApi.PLAN).then().statusCode(200);
        AuditApi.act(MANAGER, found, "plan-approval", "{}").then().statusCode(200);
    }

    private void corrected() {
        AuditApi.act(theirs, found, "correction", AuditApi.CORRECTION).then().statusCode(200);
    }

    private void refusedUnverified() {
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidenceVerified"));
    }

    @Test
    @Tag("A24")
    @Tag("A31")
    @DisplayName(
            "A24, A31: files that came with a correction and are not verified keep the case open; one that is verified closes it, and another's earlier verification does not")
    void files_are_verified_before_the_case_is_closed() {
        String first = attached(theirs, on("CORRECTION", found), "BOTH_SIDES", "");
        corrected();
        refusedUnverified();
        act(theirs, first, "verification", VERIFIED).then().statusCode(403);
        act(MANAGER, first, "verification", VERIFIED)
                .then()
                .statusCode(200)
                .body("verifiedBy", equalTo("sustainability-manager@" + REGION))
                .body("verificationNote", equalTo("Compared with wages"));
        act(MANAGER, first, "verification", VERIFIED)
                .then()
                .statusCode(409)
                .body("detail", equalTo("It is verified already."));
        judgedNotEnough();

        String second = attached(theirs, on("CORRECTION", found), "BOTH_SIDES", "");
        corrected();
        refusedUnverified();
        act(MANAGER, second, "verification", VERIFIED).then().statusCode(200);
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        AuditApi.as(theirs)
                .get(AuditApi.CASES + "/" + found + "/history")
                .then()
                .body("evidence.act", contains("ADDED", "VERIFIED", "ADDED", "VERIFIED"))
                .body("evidence.evidenceId", contains(first, first, second, second));
        EvidenceApi.attach(theirs, on("CORRECTION", found), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("A24")
    @DisplayName(
            "A24: files that came are the evidence of a correction that names none; without either it is refused, and a second correction needs some of its own")
    void files_are_evidence_without_words() {
        refusedWithoutEvidence();
        begun();
        refusedWithoutEvidence();
        attached(theirs, on("CORRECTION", found), "BOTH_SIDES", "");
        AuditApi.act(theirs, found, "correction", WITHOUT_WORDS)
                .then()
                .statusCode(200)
                .body("status", equalTo("CORRECTION_REPORTED"))
                .body("correction.evidence", contains("Time sheets"));
        judgedNotEnough();
        attached(REGISTRAR, on("CORRECTION", found), "OWN_SIDE", BY_POST);
        refusedWithoutEvidence();
    }

    private void refusedWithoutEvidence() {
        AuditApi.act(theirs, found, "correction", WITHOUT_WORDS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
    }

    private String begun() {
        return EvidenceApi.attach(theirs, on("CORRECTION", found), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void judgedNotEnough() {
        AuditApi.act(MANAGER, found, "closure", "{\"verdict\":\"NOT_ELIMINATED\"}")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("A24")
    @DisplayName("A24: a file that was begun before a judgement and comes after it has to be verified for the next one")
    void a_file_that_comes_after_the_judgement_before() {
        String begun = begun();
        corrected();
        judgedNotEnough();
        send(theirs, begun, SampleFiles.pdf(begun)).then().statusCode(200);
        corrected();
        refusedUnverified();
        act(MANAGER, begun, "verification", VERIFIED).then().statusCode(200);
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED).then().statusCode(200);
    }

    @Test
    @Tag("A24")
    @DisplayName(
            "A24: a file that the version before marked as judged before its content came has to be verified, until it is judged")
    void a_file_that_was_marked_before_it_came() {
        String begun = begun();
        corrected();
        judgedNotEnough();
        assertEquals(
                1,
                SuiteFacts.count(
                        "with marked as (update evidence set judged_at = clock_timestamp() - interval '1 minute' where id = '"
                                + begun + "' returning 1) select count(*) from marked"));
        send(theirs, begun, SampleFiles.pdf(begun)).then().statusCode(200);
        corrected();
        refusedUnverified();
        judgedNotEnough();
        corrected();
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED).then().statusCode(200);
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: no file comes to a case that is over, though it was begun before; a reopened case takes it")
    void no_file_comes_to_a_closed_case() {
        String begun = begun();
        corrected();
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED).then().statusCode(200);
        send(theirs, begun, SampleFiles.pdf(begun))
                .then()
                .statusCode(409)
                .body("type", endsWith("act-not-allowed-now"))
                .body("detail", equalTo("The non-compliance is closed or withdrawn: nothing more is attached to it."));
        AuditApi.act(MANAGER, found, "reopening", "{\"reason\":\"Found again\"}")
                .then()
                .statusCode(200);
        send(theirs, begun, SampleFiles.pdf(begun)).then().statusCode(200);
    }

    @Test
    @DisplayName("A31: whoever uploaded a file on the supplier's behalf does not verify it")
    void four_eyes() {
        String file = attached(REGISTRAR, on("CORRECTION", found), "BOTH_SIDES", BY_POST);
        corrected();
        act(REGISTRAR, file, "verification", VERIFIED).then().statusCode(403);
        act(REGISTRAR, file, "withdrawal", "{\"reason\":\"Another case\"}")
                .then()
                .statusCode(200);
        act(MANAGER, file, "verification", VERIFIED).then().statusCode(409);
        AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }
}
