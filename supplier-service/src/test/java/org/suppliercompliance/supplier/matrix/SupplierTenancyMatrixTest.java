package org.suppliercompliance.supplier.matrix;

import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class SupplierTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String owner = authority();
        String contract = post(
                        buyer(owner),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplierOf(owner, "Planted"),
                                "reference",
                                "P-1",
                                "title",
                                "Planted",
                                "cpvCodes",
                                List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
        String job = imported(owner, "kind=suppliers", "name,country\nBad,XX\n")
                .extract()
                .path("id");
        String indicators = post(
                        as("sustainability-manager", owner),
                        "/indicator-sets",
                        Map.ofEntries(
                                Map.entry("code", "PLANTED"),
                                Map.entry("edition", "1"),
                                Map.entry("factor", "WORKING_TIME"),
                                Map.entry("name", "Planted"),
                                Map.entry("source", "Nobody"),
                                Map.entry("licence", "None"),
                                Map.entry("year", 2025),
                                Map.entry("unit", "hours"),
                                Map.entry("direction", "HIGHER_IS_WORSE"),
                                Map.entry("scaleMin", "0"),
                                Map.entry("scaleMax", "1"),
                                Map.entry("missingValues", "NOT_ASSESSED")))
                .statusCode(201)
                .extract()
                .path("id");
        String token = TestTokens.token("buyer", owner);
        return List.of(
                new Planted(
                        "/supplier/v1/contracts/{id}",
                        contract,
                        token,
                        List.of("buyer", "sustainability-manager", "auditor", "integrator", "supplier")),
                new Planted(
                        "/supplier/v1/indicator-sets/{id}",
                        indicators,
                        token,
                        List.of("buyer", "sustainability-manager")),
                new Planted("/supplier/v1/imports/{id}", job, token, List.of("buyer", "sustainability-manager")));
    }
}
