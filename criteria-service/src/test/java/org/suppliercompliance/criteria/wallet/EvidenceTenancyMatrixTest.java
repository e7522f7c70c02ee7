package org.suppliercompliance.criteria.wallet;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.proof.ProofApi;

@QuarkusTest
class EvidenceTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String supplier = TestTokens.supplierToken(UUID.randomUUID().toString());
        return List.of(new Planted(
                ProofApi.BASE + "/evidence/{id}",
                WalletApi.uploaded(supplier, WalletApi.iso45001(), ", \"expiresOn\": \"2026-12-01\""),
                supplier,
                List.of("sustainability-manager", "buyer", "auditor", "integrator", "supplier")));
    }
}
