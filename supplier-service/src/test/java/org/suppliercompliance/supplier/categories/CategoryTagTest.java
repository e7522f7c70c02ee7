package org.suppliercompliance.supplier.categories;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryTagTest {
    private String here;

    @BeforeEach
    void somebody() {
        here = authority();
    }

    @Test
    @DisplayName(
            "S14: a label in another language is another answer, with an ETag of its own, and says what it hangs on")
    void the_tag_of_a_label() {
        String english = get(buyer(here), "/categories/MONITORS")
                .header("Content-Language", "en")
                .extract()
                .header("ETag");
        get(buyer(here).header("If-None-Match", english), "/categories/MONITORS")
                .statusCode(304)
                .header("Vary", containsString("Accept-Language"));
        get(buyer(here).header("If-None-Match", english).header("Accept-Language", "sv"), "/categories/MONITORS")
                .statusCode(200)
                .header("Content-Language", "sv")
                .header("Vary", containsString("Accept-Language"))
                .body("label", equalTo("Bildskärmar"));
        get(buyer(here).header("Accept-Language", "nn"), "/categories?parent=ICT")
                .header("Content-Language", "nb")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    @DisplayName("S14: when its main code is mapped to another category, a contract that nobody wrote has another ETag")
    void a_remapped_contract() {
        Map<String, Object> contract = Map.of(
                "supplierId",
                supplierOf(here, "Volvo"),
                "reference",
                "V-2",
                "title",
                "Cars",
                "cpvCodes",
                List.of("34100000"));
        String id = post(buyer(here), "/contracts", contract)
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/contracts/" + id;
        String read =
                get(buyer(here), path).body("category", nullValue()).extract().header("ETag");
        get(buyer(here).header("If-None-Match", read), path).statusCode(304);
        String code = "CAT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Map<String, Object> names = Map.of("sv", "Fordon", "nb", "Kjøretøy", "en", "Vehicles");
        post(
                        operator(),
                        "/categories",
                        Map.of("code", code, "names", names, "cpvCodes", List.of("34100000"), "highRisk", false))
                .statusCode(201);

        String remapped = get(buyer(here).header("If-None-Match", read), path)
                .statusCode(200)
                .body("category", equalTo(code))
                .extract()
                .header("ETag");
        patch(operator(), "/categories/" + code, "\"1\"", "{\"cpvCodes\": []}").statusCode(200);
        get(buyer(here).header("If-None-Match", remapped), path).statusCode(200).body("category", nullValue());
        patch(buyer(here), path, remapped, "{\"title\": \"Lorries\"}").statusCode(200);
    }
}
