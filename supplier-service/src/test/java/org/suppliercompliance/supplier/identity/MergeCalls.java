package org.suppliercompliance.supplier.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Merges and splits as the people who propose and confirm them. */
public final class MergeCalls {
    private MergeCalls() {}

    static String contract(String authority, String supplier) {
        return post(
                        buyer(authority),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplier,
                                "reference",
                                "M-1",
                                "title",
                                "Computers",
                                "cpvCodes",
                                List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse proposed(String authority, String supplier, String survivor) {
        return post(
                buyer(authority),
                "/suppliers/" + supplier + "/merge",
                Map.of("survivorId", survivor, "reason", "Registered twice."));
    }

    static ValidatableResponse act(RequestSpecification who, String change, String act, String etag) {
        return who.contentType("application/json")
                .header("If-Match", etag)
                .body(act.equals("rejection") ? "{\"reason\": \"No.\"}" : "{}")
                .post("/supplier/v1/identity-changes/" + change + "/" + act)
                .then();
    }

    public static void merged(String authority, String supplier, String survivor) {
        String change = proposed(authority, supplier, survivor)
                .statusCode(202)
                .extract()
                .path("id");
        act(operator(), change, "confirmation", "\"1\"").statusCode(200);
    }

    public static void split(String authority, String supplier) {
        String change = post(buyer(authority), "/suppliers/" + supplier + "/split", Map.of("reason", "Two after all."))
                .statusCode(202)
                .extract()
                .path("id");
        act(operator(), change, "confirmation", "\"1\"").statusCode(200).body("status", equalTo("CONFIRMED"));
    }
}
