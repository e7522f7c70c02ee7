package org.suppliercompliance.supplier.leverage;

import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Five authorities of a network, and a brand and a site that they may buy from. */
abstract class LeverageFixture {
    final List<String> members = new ArrayList<>();
    String brand;
    String brandId;
    String site;

    @BeforeEach
    void network() {
        members.clear();
        for (int i = 0; i < 5; i++) {
            members.add(authority());
        }
        String mark = UUID.randomUUID().toString().substring(0, 12);
        post(
                        operator(),
                        "/networks",
                        Map.of("code", "NET-" + mark.toUpperCase(), "name", "Network", "members", members))
                .statusCode(201);
        brand = "Brand " + mark;
        brandId = supplierOf(members.get(0), brand);
        site = post(buyer(members.get(0)), "/sites", Map.of("name", "Works " + mark, "country", "CN"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String bought(String authority, String amount, String currency, Map<String, Object> more) {
        String reseller = supplierOf(authority, "Reseller");
        Map<String, Object> contract = new HashMap<>(Map.of(
                "supplierId", reseller, "reference", "R-1", "title", "Computers", "cpvCodes", List.of("30213000")));
        if (amount != null) {
            contract.put("value", Map.of("amount", amount, "currency", currency));
        }
        contract.putAll(more);
        String id = post(buyer(authority), "/contracts", contract)
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        buyer(authority),
                        "/contracts/" + id + "/declarations",
                        Map.of(
                                "declaredOn",
                                "2025-01-01",
                                "onBehalf",
                                Map.of("document", "By mail"),
                                "brands",
                                List.of(Map.of("name", brand.toUpperCase(), "supplierId", brandId)),
                                "sites",
                                List.of(Map.of("siteId", site, "role", "FINAL_ASSEMBLY"))))
                .statusCode(201);
        return id;
    }
}
