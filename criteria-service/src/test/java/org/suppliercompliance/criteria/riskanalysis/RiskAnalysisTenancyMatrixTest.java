package org.suppliercompliance.criteria.riskanalysis;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;

@QuarkusTest
class RiskAnalysisTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String owner = Facts.fresh("OWNER");
        String network = Facts.network(owner);
        Facts.assigned(network, "ICT", owner);
        String id = Calls.drafted(Calls.manager(owner), network, "ICT");
        String note = Calls.post(Calls.manager(owner), Calls.FOLLOW_UPS, """
                        {"network": "%s", "category": "ICT", "heldOn": "2026-06-15", "title": "Laptops", "note": "Seen"}""".formatted(network))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> strangers = List.of("sustainability-manager", "buyer", "auditor", "integrator", "supplier");
        return List.of(
                new Planted(Calls.ANALYSES + "/{id}", id, Calls.buyer(owner), strangers),
                new Planted(Calls.FOLLOW_UPS + "/{id}", note, Calls.buyer(owner), strangers));
    }
}
