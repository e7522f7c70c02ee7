package org.suppliercompliance.supplier.declarations;

import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An authority, its reseller, their contract, and how the two declare. */
abstract class DeclarationFixture {
    String stockholm;
    String reseller;
    String contract;
    String mark;

    @BeforeEach
    void parties() {
        stockholm = authority();
        reseller = supplierOf(stockholm, "Fictitious Reseller");
        contract = contractOf(reseller);
        mark = "m" + UUID.randomUUID().toString().substring(0, 12);
    }

    String contractOf(String supplierId) {
        return post(
                        buyer(stockholm),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplierId,
                                "reference",
                                "R-1",
                                "title",
                                "Computers",
                                "cpvCodes",
                                List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    Map<String, Object> site(String name, Map<String, Object> more) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "site",
                Map.of("name", mark + " " + name, "address", name + " road 1", "country", "CN"),
                "role",
                "FINAL_ASSEMBLY"));
        entry.putAll(more);
        return entry;
    }

    ValidatableResponse declare(RequestSpecification who, Map<String, Object> body) {
        return post(who, "/contracts/" + contract + "/declarations", body);
    }

    String declared(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("onBehalf", Map.of("document", "List by mail"));
        return declare(buyer(stockholm), whole).statusCode(201).extract().path("id");
    }

    String declaredSite() {
        return post(buyer(stockholm), "/sites", Map.of("name", mark + " Known", "country", "CN"))
                .extract()
                .path("id");
    }
}
