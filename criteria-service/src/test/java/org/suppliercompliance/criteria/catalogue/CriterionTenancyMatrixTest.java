package org.suppliercompliance.criteria.catalogue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;

@QuarkusTest
class CriterionTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String id = Api.registered(Api.manager(Api.STOCKHOLM), Api.freshCode());
        return List.of(new Planted(
                Api.CRITERIA + "/{id}",
                id,
                Api.buyer(Api.STOCKHOLM),
                List.of("sustainability-manager", "buyer", "auditor", "integrator", "supplier", "operator")));
    }
}
