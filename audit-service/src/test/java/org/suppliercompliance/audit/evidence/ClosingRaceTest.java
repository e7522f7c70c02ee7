package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.audit.evidence.EvidenceApi.act;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;
import static org.suppliercompliance.audit.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("A file and a closing at the same moment: each of them knows of the other")
class ClosingRaceTest {
    private static final String REGION = "CLOSING-RACE";
    private static final String MANAGER = AuditApi.manager(REGION);

    private String theirs;
    private String found;
    private String first;
    private String begun;

    @BeforeEach
    void a_correction_with_one_verified_file_and_one_that_has_not_come() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        theirs = AuditApi.supplier(supplier);
        found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        AuditApi.act(theirs, found, "plan", AuditApi.PLAN).then().statusCode(200);
        AuditApi.act(MANAGER, found, "plan-approval", "{}").then().statusCode(200);
        first = attached(theirs, on("CORRECTION", found), "BOTH_SIDES", "");
        act(MANAGER, first, "verification", "{\"note\":\"Compared with wages\"}")
                .then()
                .statusCode(200);
        begun = EvidenceApi.attach(
                        theirs, on("CORRECTION", found), "BOTH_SIDES", "b.pdf", ",\"replacesId\":\"" + first + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AuditApi.act(theirs, found, "correction", AuditApi.CORRECTION).then().statusCode(200);
    }

    private CompletableFuture<Response> uploading() {
        return CompletableFuture.supplyAsync(() -> send(theirs, begun, SampleFiles.pdf(begun)));
    }

    private CompletableFuture<Response> closing() {
        return CompletableFuture.supplyAsync(() -> AuditApi.act(MANAGER, found, "closure", AuditApi.ELIMINATED));
    }

    @Test
    @Tag("A24")
    @DisplayName(
            "A24: a closing waits for a file that is coming, and counts it: the verified one it comes in place of is none any more")
    void a_closing_waits_for_the_file() throws Exception {
        CompletableFuture<Response> uploaded;
        CompletableFuture<Response> closed;
        try (Connection other = TestServers.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The last that an upload takes: its content is written and not committed.
            statement.execute("select from evidence_room where authority = '" + REGION + "' for update");
            uploaded = uploading();
            SuiteFacts.awaitLock("add_evidence_bytes");
            closed = closing();
            SuiteFacts.awaitLock("update non_compliance");
            other.rollback();
        }
        uploaded.get(60, TimeUnit.SECONDS).then().statusCode(200);
        closed.get(60, TimeUnit.SECONDS).then().statusCode(422).body("errors.pointer", contains("/evidenceVerified"));
        AuditApi.as(MANAGER).get(AuditApi.CASES + "/" + found).then().body("status", equalTo("CORRECTION_REPORTED"));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a file waits for a closing that is written, and does not come to the closed case")
    void a_file_waits_for_the_closing() throws Exception {
        CompletableFuture<Response> uploaded;
        CompletableFuture<Response> closed;
        try (Connection other = TestServers.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // What a closing marks behind its own statement: it is written and not committed.
            statement.execute("select from evidence where id = '" + first + "' for update");
            closed = closing();
            SuiteFacts.awaitLock("judged_at");
            uploaded = uploading();
            SuiteFacts.awaitLock("for share of n");
            other.rollback();
        }
        closed.get(60, TimeUnit.SECONDS).then().statusCode(200).body("status", equalTo("CLOSED"));
        uploaded.get(60, TimeUnit.SECONDS)
                .then()
                .statusCode(409)
                .body("detail", equalTo("The non-compliance is closed or withdrawn: nothing more is attached to it."));
        EvidenceApi.read(MANAGER, first).body("replacedById", equalTo(null));
    }
}
