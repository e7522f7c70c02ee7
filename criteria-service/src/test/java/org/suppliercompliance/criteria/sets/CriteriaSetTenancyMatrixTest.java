package org.suppliercompliance.criteria.sets;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class CriteriaSetTenancyMatrixTest extends TenancyMatrixTest {
    private static final String OWNER = "SETS-OWNER";

    @Override
    protected List<Planted> planted() {
        String set = Sets.drafted(OWNER, Map.of());
        String owner = TestTokens.token("buyer", OWNER);
        List<String> strangers = List.of("sustainability-manager", "buyer", "auditor", "integrator");
        return List.of(new Planted(Sets.PATH + "/{id}", set, owner, strangers));
    }
}
