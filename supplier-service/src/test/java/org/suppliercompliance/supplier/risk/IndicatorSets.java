package org.suppliercompliance.supplier.risk;

import static org.suppliercompliance.supplier.Calls.post;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An authority's own index of union rights, openly fictitious. */
final class IndicatorSets {
    private IndicatorSets() {}

    /** Registers an edition with its values, and lets it count. */
    static void choose(String authority, String edition, String file) {
        String set = register(authority, edition);
        values(authority, set, "\"1\"", file).statusCode(200);
        RiskFixture.decide(authority, Map.of("factors", withUnionRights(set))).statusCode(200);
    }

    static Map<String, Object> unionRights(String edition) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("code", "UNION-RIGHTS"),
                Map.entry("edition", edition),
                Map.entry("factor", "FREEDOM_OF_ASSOCIATION"),
                Map.entry("name", "Index of union rights"),
                Map.entry("source", "Example Federation"),
                Map.entry("licence", "Licence of the authority"),
                Map.entry("year", 2025),
                Map.entry("unit", "rating, 1 to 5"),
                Map.entry("direction", "HIGHER_IS_WORSE"),
                Map.entry("scaleMin", "1"),
                Map.entry("scaleMax", "5"),
                Map.entry("missingValues", "NOT_ASSESSED")));
    }

    static String register(String authority, String edition) {
        return post(RiskFixture.manager(authority), "/indicator-sets", unionRights(edition))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse values(String authority, String set, String etag, byte[] file) {
        return RiskFixture.manager(authority)
                .contentType("text/csv")
                .header("If-Match", etag)
                .body(file)
                .put("/supplier/v1/indicator-sets/" + set + "/values")
                .then();
    }

    /** Sends a table of any type for the first edition of the values. */
    static ValidatableResponse send(String authority, String set, String type, String query, byte[] file) {
        return RiskFixture.manager(authority)
                .noFilters()
                .contentType(type)
                .header("If-Match", "\"1\"")
                .body(file)
                .put("/supplier/v1/indicator-sets/" + set + "/values" + query)
                .then();
    }

    static ValidatableResponse values(String authority, String set, String etag, String file) {
        return values(authority, set, etag, file.getBytes(StandardCharsets.UTF_8));
    }

    static List<Map<String, Object>> withUnionRights(String set) {
        List<Map<String, Object>> factors = new ArrayList<>(RiskFixture.weights(25, 25, 15, 15, 20));
        factors.set(1, Map.of("factor", "FREEDOM_OF_ASSOCIATION", "weight", 25, "indicatorSetId", set));
        return factors;
    }
}
