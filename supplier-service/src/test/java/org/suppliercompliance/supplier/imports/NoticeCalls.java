package org.suppliercompliance.supplier.imports;

import static io.restassured.RestAssured.given;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.ended;
import static org.suppliercompliance.supplier.Calls.key;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends notices of awards. */
final class NoticeCalls {
    private NoticeCalls() {}

    static Response send(String authority, String kind, String type, String file) {
        return buyer(authority)
                .contentType(type)
                .header("Idempotency-Key", key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/supplier/v1/imports?kind=" + kind);
    }

    static Response ocds(String authority, String file) {
        return send(authority, "ocds", "application/json", file);
    }

    /** What is no JSON is not held against the document. */
    static Response broken(String authority, String file) {
        return given().spec(buyer(authority))
                .noFilters()
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/supplier/v1/imports?kind=ocds");
    }

    static Response eforms(String authority, String file) {
        return send(authority, "eforms", "application/xml", file);
    }

    /** Waits for the end of the import. */
    static ValidatableResponse done(String authority, Response accepted) {
        accepted.then().statusCode(202);
        return ended(authority, accepted.header("Location"));
    }

    static List<String> report(String authority, ValidatableResponse job) {
        return report(authority, job.extract().<String>path("id"));
    }

    /** The rows of the file that were rejected or warned of, without the header. */
    static List<String> report(String authority, String id) {
        return buyer(authority)
                .accept("text/csv")
                .get("/supplier/v1/imports/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }
}
