package org.suppliercompliance.supplier.contracts;

import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** An authority with a supplier and its contract, and what is done to it. */
abstract class ContractFixture {
    String here;
    String atea;
    LocalDate today;

    @BeforeEach
    void parties() {
        here = authority();
        atea = supplierOf(here, "Atea");
        today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    String registered(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "supplierId",
                atea,
                "reference",
                "SLL-1",
                "title",
                "Computers",
                "cpvCodes",
                List.of("30213000"),
                "start",
                "2024-01-01",
                "end",
                "2030-01-31"));
        body.putAll(more);
        return post(buyer(here), "/contracts", body).statusCode(201).extract().path("id");
    }

    ValidatableResponse act(String id, String act, String etag, Object body) {
        return post(buyer(here).header("If-Match", etag), "/contracts/" + id + "/" + act, body);
    }
}
