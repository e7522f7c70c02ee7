package org.suppliercompliance.audit.evidence;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.content.ContentSettings;
import org.suppliercompliance.chassis.testing.content.HostileFilesTest;

@QuarkusTest
class EvidenceHostileFilesTest extends HostileFilesTest {
    private static final String REGION = "HOSTILE-FILES";

    @Inject
    ContentSettings settings;

    private String found;

    @BeforeEach
    void a_case() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        found = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
    }

    @Override
    protected String uploader() {
        return AuditApi.manager(REGION);
    }

    @Override
    protected String collection() {
        return EvidenceApi.EVIDENCE;
    }

    @Override
    protected Response register(String fileName) {
        return EvidenceApi.attach(uploader(), EvidenceApi.on("FINDING", found), "BOTH_SIDES", fileName, "");
    }

    @Override
    protected Path folder() {
        return Path.of(settings.folder());
    }

    @Override
    protected long limit() {
        return settings.limit();
    }

    @Override
    protected void clockOffset(long seconds) {
        AuditApi.setOffset(seconds);
    }
}
