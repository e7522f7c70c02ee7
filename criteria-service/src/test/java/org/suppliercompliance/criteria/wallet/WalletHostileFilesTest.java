package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.hasItem;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.content.ContentSettings;
import org.suppliercompliance.chassis.testing.content.HostileFilesTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class WalletHostileFilesTest extends HostileFilesTest {
    @Inject
    ContentSettings settings;

    private final String token = TestTokens.supplierToken(UUID.randomUUID().toString());

    @Override
    protected String uploader() {
        return token;
    }

    @Override
    protected String collection() {
        return BASE + "/evidence";
    }

    @Override
    protected Response register(String fileName) {
        return WalletApi.register(token, iso45001(), fileName, "");
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
        WalletApi.clockOffset(seconds);
    }

    @Test
    @DisplayName("FG12: a bad name and an unknown kind are named at once")
    void all_faults_at_once() {
        WalletApi.register(
                        token,
                        UUID.randomUUID().toString(),
                        "../x",
                        ", \"effectiveOn\": \"2026-02-01\", \"expiresOn\": \"2026-01-31\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/kindId"))
                .body("errors.pointer", hasItem("/fileName"));
    }
}
