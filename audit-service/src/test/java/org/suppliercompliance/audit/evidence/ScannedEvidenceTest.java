package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.content.ClamdScan;
import org.suppliercompliance.chassis.content.ContentScan;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.content.TinyClamd;

/** The scan that the setting {@code chassis.content.clamd} would make, put in the place of none: a setting would cost another start. */
@QuarkusTest
class ScannedEvidenceTest {
    private static final String REGION = "SCANNED-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);

    private String evidence;

    @BeforeEach
    void evidence_that_awaits_its_content() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        String found = AuditApi.raised(REGION, SuiteFacts.supplier(), "MAJOR", "2026-11-03");
        evidence = EvidenceApi.attach(MANAGER, EvidenceApi.on("FINDING", found), "BOTH_SIDES", "a.pdf", "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Tag("FG12")
    @DisplayName(
            "FG12: what the virus scanner finds is refused by its name; while it is away nothing is kept, and one may try again")
    void a_virus_scanner_looks_first() {
        byte[] infected = SampleFiles.pdf("-".repeat(2_000) + SampleFiles.eicar());
        byte[] harmless = SampleFiles.pdf(evidence);
        try (TinyClamd clamd = new TinyClamd()) {
            QuarkusMock.installMockForType(scan(clamd), ContentScan.class);
            send(MANAGER, evidence, infected)
                    .then()
                    .statusCode(422)
                    .body("type", containsString("content-infected"))
                    .body("detail", containsString("Eicar-Test-Signature"));
        }
        send(MANAGER, evidence, harmless)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("30"))
                .body("detail", containsString("virus scanner"));
        assertEquals(0, kept(infected) + kept(harmless));
        try (TinyClamd clamd = new TinyClamd()) {
            QuarkusMock.installMockForType(scan(clamd), ContentScan.class);
            send(MANAGER, evidence, harmless).then().statusCode(200);
        }
        assertEquals(1, kept(harmless));
    }

    private static ContentScan scan(TinyClamd clamd) {
        return new ClamdScan(clamd.address(), Duration.ofSeconds(10));
    }

    private static long kept(byte[] content) {
        return SuiteFacts.count(
                "select count(*) from stored_content where sha256 = '" + SampleFiles.sha256(content) + "'");
    }
}
