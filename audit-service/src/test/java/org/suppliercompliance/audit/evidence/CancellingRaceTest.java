package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;
import static org.suppliercompliance.audit.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("A file and the cancellation of its audit at the same moment: nothing comes to a cancelled audit")
class CancellingRaceTest {
    private static final String REGION = "CANCEL-RACE";
    private static final String MANAGER = AuditApi.manager(REGION);

    private AuditStory audit;
    private String begun;

    @BeforeEach
    void an_audit_with_a_file_and_one_that_has_not_come() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        audit = AuditStory.started("FACTORY", REGION, SuiteFacts.supplier(), "2026-11-03", "");
        attached(MANAGER, on("AUDIT", audit.id()), "BOTH_SIDES", "");
        begun = EvidenceApi.attach(MANAGER, on("AUDIT", audit.id()), "BOTH_SIDES", "b.pdf", "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private CompletableFuture<Response> uploading() {
        return CompletableFuture.supplyAsync(() -> send(MANAGER, begun, SampleFiles.pdf(begun)));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a cancellation waits for a file that is coming")
    void a_cancellation_waits_for_the_file() throws Exception {
        CompletableFuture<Response> uploaded;
        CompletableFuture<Response> cancelled;
        try (Connection other = TestServers.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The last that an upload takes: its content is written and not committed.
            statement.execute("select from evidence_room where authority = '" + REGION + "' for update");
            uploaded = uploading();
            SuiteFacts.awaitLock("add_evidence_bytes");
            cancelled = CompletableFuture.supplyAsync(
                    () -> audit.act("cancellation", "{\"reason\":\"The contract ended\"}"));
            SuiteFacts.awaitLock("update audit set status");
            other.rollback();
        }
        uploaded.get(60, TimeUnit.SECONDS).then().statusCode(200);
        cancelled.get(60, TimeUnit.SECONDS).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a file waits for a cancellation that is written, and does not come to the cancelled audit")
    void a_file_waits_for_the_cancellation() throws Exception {
        CompletableFuture<Response> uploaded;
        try (Connection other = TestServers.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // As a cancellation leaves it that is written and not committed.
            statement.execute(
                    "update audit set status = 'CANCELLED', version = version + 1 where id = '" + audit.id() + "'");
            uploaded = uploading();
            SuiteFacts.awaitLock("from audit where id = % for share");
            other.commit();
        }
        uploaded.get(60, TimeUnit.SECONDS)
                .then()
                .statusCode(409)
                .body("detail", equalTo("The audit was cancelled: nothing more is attached to it."));
        EvidenceApi.read(MANAGER, begun).body("sha256", equalTo(null));
    }
}
