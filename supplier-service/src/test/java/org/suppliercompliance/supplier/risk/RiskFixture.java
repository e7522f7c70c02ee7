package org.suppliercompliance.supplier.risk;

import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.suppliercompliance.supplier.Calls;

/** An authority with a supplier, and how contracts and their sites come to be. */
abstract class RiskFixture {
    String here;
    String seller;

    @BeforeEach
    void parties() {
        here = authority();
        seller = supplierOf(here, "Risk " + UUID.randomUUID());
    }

    static RequestSpecification manager(String authority) {
        return as("sustainability-manager", authority);
    }

    static String contract(String authority, String supplier, String amount, String currency) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "supplierId", supplier, "reference", "R-1", "title", "Computers", "cpvCodes", List.of("30213000")));
        if (amount != null) {
            body.put("value", Map.of("amount", amount, "currency", currency));
        }
        return post(buyer(authority), "/contracts", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String site(String authority, String country) {
        return post(
                        buyer(authority),
                        "/sites",
                        Map.of("name", "Works " + UUID.randomUUID(), "country", country, "address", "1 Road"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void declare(String authority, String contract, String... sites) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String site : sites) {
            entries.add(Map.of("siteId", site, "role", "FINAL_ASSEMBLY"));
        }
        post(
                        buyer(authority),
                        "/contracts/" + contract + "/declarations",
                        Map.of("onBehalf", Map.of("document", "List by mail"), "sites", entries))
                .statusCode(201);
    }

    static void soon(ThrowingRunnable assertion) {
        Calls.soon(assertion);
    }

    static ValidatableResponse risk(String authority, String path) {
        return get(buyer(authority), path + "/risk").statusCode(200);
    }

    static ValidatableResponse put(RequestSpecification who, String path, String etag, Object body) {
        RequestSpecification request = who.contentType("application/json").body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/supplier/v1" + path)
                .then();
    }

    /** Decides something about the authority's settings of today. */
    static ValidatableResponse decide(String authority, Map<String, Object> changes) {
        ExtractableResponse<Response> now =
                get(manager(authority), "/risk/settings").statusCode(200).extract();
        Map<String, Object> body = new HashMap<>(now.body().jsonPath().getMap("$"));
        body.keySet().removeAll(List.of("authority", "decidedAt"));
        body.putAll(changes);
        return put(manager(authority), "/risk/settings", now.header("ETag"), body);
    }

    static List<Map<String, Object>> weights(int country, int association, int time, int gender, int size) {
        return List.of(
                Map.of("factor", "COUNTRY_OF_PRODUCTION", "weight", country),
                Map.of("factor", "FREEDOM_OF_ASSOCIATION", "weight", association),
                Map.of("factor", "WORKING_TIME", "weight", time),
                Map.of("factor", "GENDER_INEQUALITY", "weight", gender),
                Map.of("factor", "CONTRACT_SIZE", "weight", size));
    }
}
