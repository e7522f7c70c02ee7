package org.suppliercompliance.criteria.consultations;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ConsultationTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String here = Registry.authority();
        String id = Market.planned(here, Map.of("participants", List.of(Map.of("supplierId", Registry.supplierId()))));
        Market.held(here, id);
        return List.of(new Planted(
                Market.PATH + "/{id}",
                id,
                TestTokens.token("buyer", here),
                List.of("sustainability-manager", "buyer", "integrator", "supplier")));
    }
}
