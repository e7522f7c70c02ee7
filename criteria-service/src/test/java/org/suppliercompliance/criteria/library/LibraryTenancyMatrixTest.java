package org.suppliercompliance.criteria.library;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.criteria.riskanalysis.Calls;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class LibraryTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String owner = Facts.fresh("OWNER");
        String id = Library.drafted(Calls.manager(owner), Library.body("METHOD", "METHOD", "", Library.AUDIT));
        return List.of(new Planted(
                Library.DOCUMENTS + "/{id}",
                id,
                Calls.buyer(owner),
                List.of("sustainability-manager", "buyer", "auditor", "integrator", "supplier")));
    }
}
