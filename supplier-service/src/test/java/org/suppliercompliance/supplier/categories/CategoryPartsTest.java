package org.suppliercompliance.supplier.categories;

import static org.hamcrest.Matchers.contains;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryPartsTest {
    @Test
    @DisplayName("S14: contracts of a category are those of its parts, down to the last")
    void contracts_of_parts_of_parts() {
        String here = authority();
        String whole = "CAT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        part(null, whole);
        part(whole, whole + "-2");
        part(whole + "-2", whole + "-3", "37310000");
        String contract = post(
                        buyer(here),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplierOf(here, "Violins AB"),
                                "reference",
                                "V-1",
                                "title",
                                "Violins",
                                "cpvCodes",
                                List.of("37310000")))
                .statusCode(201)
                .extract()
                .path("id");

        for (String category : List.of(whole, whole + "-2", whole + "-3")) {
            get(buyer(here), "/contracts?category=" + category).body("items.id", contains(contract));
        }
    }

    private static void part(String of, String code, String... cpvCodes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "names",
                Map.of("sv", code, "nb", code, "en", code),
                "cpvCodes",
                List.of(cpvCodes),
                "highRisk",
                false));
        if (of != null) {
            body.put("parent", of);
        }
        post(operator(), "/categories", body).statusCode(201);
    }
}
