package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.imports.NoticeCalls.done;
import static org.suppliercompliance.supplier.imports.NoticeCalls.ocds;
import static org.suppliercompliance.supplier.imports.NoticeCalls.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A later notice of a contract whose end a buyer has set since. */
@QuarkusTest
class NoticeAfterActsTest {
    private final String ocid = "ocds-acts-" + UUID.randomUUID();
    private String here;
    private String contract;

    @BeforeEach
    void imported() {
        here = authority();
        done(here, ocds(here, release("2025-01-10", "Laptops", "2030-12-31"))).body("accepted", equalTo(1));
        contract = get(buyer(here), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].end", equalTo("2030-12-31"))
                .extract()
                .path("items[0].id");
    }

    private String release(String date, String title, String end) {
        return "{\"ocid\": \"" + ocid + "\", \"id\": \"" + date + "\", \"date\": \"" + date
                + "T12:00:00Z\", \"awards\": [{\"id\": \"1\", \"title\": \"" + title
                + "\", \"suppliers\": [{\"name\": \"Ended AS\"}],"
                + " \"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30213100\"}}],"
                + " \"contractPeriod\": {\"startDate\": \"2024-01-01\", \"endDate\": \"" + end + "\"}}]}";
    }

    private ValidatableResponse act(String act, String etag, Map<String, Object> body) {
        return post(buyer(here).header("If-Match", etag), "/contracts/" + contract + "/" + act, body)
                .statusCode(200);
    }

    private void laterNotice(String end) {
        laterNotice(end, "The contract was ended early or extended here: that end stays, and this one is left out.");
    }

    private void laterNotice(String end, String why) {
        ValidatableResponse job = done(here, ocds(here, release("2025-02-10", "Laptops and docks", end)))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(1));
        assertEquals(List.of("1,WARNING,/awards/0/suppliers/0,\"" + why + "\"," + end), report(here, job));
    }

    @Test
    @Tag("S11")
    @DisplayName(
            "S11: a later notice does not take back that a contract was ended early; the rest of it is taken, and the report says so")
    void ended_early() {
        act("early-end", "\"1\"", Map.of("endedOn", "2025-06-30", "reason", "Breach of the social clauses."));

        laterNotice("2030-12-31");

        get(buyer(here), "/contracts/" + contract)
                .body("end", equalTo("2025-06-30"))
                .body("earlyEndReason", equalTo("Breach of the social clauses."))
                .body("title", equalTo("Laptops and docks"));
        get(buyer(here), "/contracts/" + contract + "/period-changes").body("items", hasSize(1));
    }

    @Test
    @Tag("S11")
    @DisplayName("S11: a later notice does not take back an extension that was used")
    void extended() {
        patch(
                        buyer(here),
                        "/contracts/" + contract,
                        "\"1\"",
                        Map.of("extensionOptions", Map.of("count", 2, "months", 12)))
                .statusCode(200);
        act("extensions", "\"2\"", Map.of());

        laterNotice("2030-12-31");

        get(buyer(here), "/contracts/" + contract)
                .body("end", equalTo("2031-12-31"))
                .body("extensionsUsed", equalTo(1))
                .body("title", equalTo("Laptops and docks"));
        act("extensions", "\"4\"", Map.of()).body("end", equalTo("2032-12-31"));
    }

    @Test
    @Tag("S11")
    @DisplayName(
            "S11: a later notice does not move the end behind the latest one a buyer let extensions reach; the contract can be changed afterwards")
    void beyond_the_extensions() {
        Map<String, Object> options = Map.of("count", 2, "months", 12, "latestEnd", "2032-12-31");
        patch(buyer(here), "/contracts/" + contract, "\"1\"", Map.of("extensionOptions", options))
                .statusCode(200);

        laterNotice(
                "2033-01-01",
                "This end lies behind the latest one that the contract may be extended to: it is left out, and the end that is known stays.");

        get(buyer(here), "/contracts/" + contract)
                .body("end", equalTo("2030-12-31"))
                .body("extensionOptions.latestEnd", equalTo("2032-12-31"))
                .body("title", equalTo("Laptops and docks"));
        patch(buyer(here), "/contracts/" + contract, "\"3\"", Map.of("rightToAudit", true))
                .statusCode(200);
        done(here, ocds(here, release("2025-03-10", "Laptops and docks", "2032-12-31")))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(0));
        get(buyer(here), "/contracts/" + contract).body("end", equalTo("2032-12-31"));
    }
}
