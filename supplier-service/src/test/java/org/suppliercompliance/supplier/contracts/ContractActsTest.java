package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractActsTest extends ContractFixture {
    private static List<String> types(String authority, String id) {
        return changes(buyer(authority), id).stream()
                .map(fact -> String.valueOf(fact.get("type")).replaceAll("supplier\\.|\\.v1", ""))
                .toList();
    }

    @Test
    @Tag("S11")
    @DisplayName(
            "S11: an extension option moves the end by its months, counted from the first end; when none is left it is refused")
    void an_option_moves_the_end() {
        String id = registered(Map.of("extensionOptions", Map.of("count", 2, "months", 1)));

        act(id, "extensions", "\"1\"", Map.of("reason", "Option one."))
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("end", equalTo("2030-02-28"))
                .body("extensionsUsed", equalTo(1));
        act(id, "extensions", "\"1\"", Map.of()).statusCode(412);
        post(buyer(here), "/contracts/" + id + "/extensions", Map.of()).statusCode(428);
        act(id, "extensions", "\"2\"", Map.of()).statusCode(200).body("end", equalTo("2030-03-31"));
        act(id, "extensions", "\"3\"", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:no-extension-left"));
        act(registered(Map.of()), "extensions", "\"1\"", Map.of()).statusCode(409);

        get(buyer(here), "/contracts?runningOn=2030-03-31").body("items.id", contains(id));
        get(buyer(here), "/contracts/" + id + "/period-changes")
                .body("items.act", contains("EXTENSION", "EXTENSION"))
                .body("items.endBefore", contains("2030-02-28", "2030-01-31"))
                .body("items.endAfter", contains("2030-03-31", "2030-02-28"))
                .body("items.reason", contains(null, "Option one."))
                .body("items[0].changedBy", notNullValue())
                .body("items[0].startAfter", equalTo("2024-01-01"));
        List<Map<String, Object>> facts = changes(buyer(here), id);
        assertEquals(List.of("contract-registered", "contract-changed", "contract-changed"), types(here, id));
        assertEquals("2030-03-31", ((Map<?, ?>) facts.get(2).get("data")).get("end"));
    }

    @Test
    @DisplayName("S11: an extension may be shorter than its option and never goes beyond the latest end")
    void a_shorter_extension() {
        String id = registered(Map.of("extensionOptions", Map.of("count", 3, "months", 12, "latestEnd", "2031-06-30")));

        act(id, "extensions", "\"1\"", Map.of("end", "2031-02-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/end"));
        act(id, "extensions", "\"1\"", Map.of("end", "2030-01-31")).statusCode(422);
        act(id, "extensions", "\"1\"", Map.of("end", "2030-12-31"))
                .statusCode(200)
                .body("end", equalTo("2030-12-31"));
        act(id, "extensions", "\"2\"", Map.of()).statusCode(200).body("end", equalTo("2031-06-30"));
        act(id, "extensions", "\"3\"", Map.of()).statusCode(409);
        patch(buyer(here), "/contracts/" + id, "\"3\"", Map.of("extensionOptions", Map.of("count", 1, "months", 12)))
                .statusCode(422)
                .body("errors.pointer", contains("/extensionOptions"));
    }

    @Test
    @Tag("S11")
    @DisplayName(
            "S11: extensions of another length are counted from the end that was reached by then; that the latest end is reached is said")
    void options_of_another_length() {
        String id = registered(Map.of("extensionOptions", Map.of("count", 3, "months", 24)));
        act(id, "extensions", "\"1\"", Map.of()).statusCode(200).body("end", equalTo("2032-01-31"));
        patch(
                        buyer(here),
                        "/contracts/" + id,
                        "\"2\"",
                        Map.of("extensionOptions", Map.of("count", 3, "months", 12, "latestEnd", "2033-01-31")))
                .statusCode(200);

        act(id, "extensions", "\"3\"", Map.of()).statusCode(200).body("end", equalTo("2033-01-31"));
        act(id, "extensions", "\"4\"", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:no-extension-left"))
                .body("detail", containsString("2033-01-31"));
    }

    @Test
    @Tag("S11")
    @DisplayName("S11: an extension beyond the last day that dates reach is refused; one up to it is taken")
    void an_extension_to_the_last_day() {
        String id = registered(Map.of("end", "9999-06-30", "extensionOptions", Map.of("count", 1, "months", 12)));

        act(id, "extensions", "\"1\"", Map.of()).statusCode(422).body("errors.pointer", contains("/end"));
        act(id, "extensions", "\"1\"", Map.of("end", "9999-12-31"))
                .statusCode(200)
                .body("end", equalTo("9999-12-31"));
    }

    @Test
    @Tag("S11")
    @DisplayName(
            "S11: a contract ended before its time is over on that day, told once when it has passed, and not extended any more")
    void an_early_end() {
        String id = registered(Map.of("extensionOptions", Map.of("count", 1, "months", 12)));
        String day = today.minusDays(1).toString();

        act(id, "early-end", "\"1\"", Map.of("endedOn", "2030-01-31", "reason", "Late."))
                .statusCode(422)
                .body("errors.pointer", contains("/endedOn"));
        act(id, "early-end", "\"1\"", Map.of("endedOn", "2023-12-31", "reason", "Never began."))
                .statusCode(422);
        act(id, "early-end", "\"1\"", Map.of("endedOn", day)).statusCode(400);
        act(id, "early-end", "\"1\"", Map.of("endedOn", day, "reason", "Breach of the social clauses."))
                .statusCode(200)
                .body("end", equalTo(day))
                .body("earlyEndReason", equalTo("Breach of the social clauses."));
        act(id, "extensions", "\"2\"", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:contract-ended"));
        act(id, "early-end", "\"2\"", Map.of("endedOn", day, "reason", "Again."))
                .statusCode(409);
        get(buyer(here), "/contracts?runningOn=" + today).body("items", empty());
        get(buyer(here), "/contracts/" + id + "/period-changes")
                .body("items.act", contains("EARLY_END"))
                .body("items[0].endBefore", equalTo("2030-01-31"))
                .body("items[0].endAfter", equalTo(day));

        Map<?, ?> told = ended(id, 1);
        assertEquals(
                List.of(id + "/END/2", day, true, 2, "Europe/Stockholm", atea),
                List.of(
                        told.get("factKey"),
                        told.get("end"),
                        told.get("early"),
                        told.get("endVersion"),
                        told.get("zone"),
                        told.get("supplierId")));
        patch(buyer(here), "/contracts/" + id, "\"2\"", Map.of("title", "Computers, ended"))
                .statusCode(200);
        ended(id, 1);
    }

    @Test
    @Tag("S10")
    @Tag("S11")
    @DisplayName(
            "S10 S11: contract-ended is told on the day after the last one, in the authority's zone, once for each version of the end")
    void the_end_is_told_once_it_has_passed() {
        String over = registered(Map.of("end", today.minusDays(400).toString()));
        String tomorrow = registered(Map.of("end", today.plusDays(1).toString()));
        String moved = registered(Map.of("end", today.minusDays(2).toString()));
        assertEquals(false, ended(over, 1).get("early"));
        ended(moved, 1);
        assertEquals(List.of("contract-registered"), types(here, tomorrow));
        patch(
                        buyer(here),
                        "/contracts/" + moved,
                        "\"1\"",
                        Map.of("end", today.plusDays(1).toString()))
                .statusCode(200);
        get(buyer(here), "/contracts/" + moved + "/period-changes").body("items.act", contains("CORRECTION"));
        try {
            offset(Duration.ofDays(2));
            ended(tomorrow, 1);
            assertEquals(moved + "/END/2", ended(moved, 2).get("factKey"));
        } finally {
            offset(Duration.ZERO);
        }
        ended(over, 1);
        assertEquals(
                1,
                changes(supplier(atea), over).stream()
                        .filter(fact -> String.valueOf(fact.get("type")).contains("contract-ended"))
                        .count());
    }

    @Test
    @DisplayName("S11 S12: a renewal is a contract of its own that goes on from the earlier one, and both say so")
    void a_renewal() {
        String id = registered(Map.of(
                "reportingDuty", true, "rightToAudit", true, "value", Map.of("amount", "100", "currency", "SEK")));
        Map<String, Object> followOn = Map.of(
                "reference",
                "SLL-2",
                "start",
                "2030-02-01",
                "end",
                "2031-01-31",
                "value",
                Map.of("amount", "50", "currency", "SEK"));

        act(id, "renewals", "\"1\"", Map.of("reference", "SLL-2", "start", "2030-01-31"))
                .statusCode(422)
                .body("errors.pointer", contains("/start"));
        ValidatableResponse made = act(id, "renewals", "\"1\"", followOn)
                .statusCode(201)
                .body("renewsId", equalTo(id))
                .body("title", equalTo("Computers"))
                .body("value.amount", equalTo("50.00"))
                .body("reportingDuty", equalTo(true))
                .body("sanctionClause", equalTo(false))
                .body("cpvCodes", contains("30213000"))
                .body("supplierId", equalTo(atea));
        String next = made.extract().path("id");
        made.header("Location", endsWith("/supplier/v1/contracts/" + next));
        get(buyer(here), "/contracts/" + id)
                .header("ETag", startsWith("\"2."))
                .body("renewedById", equalTo(next))
                .body("end", equalTo("2030-01-31"));
        get(buyer(here), "/contracts/" + id + "/period-changes")
                .body("items.act", contains("RENEWAL"))
                .body("items.followOnId", contains(next));
        act(id, "renewals", "\"2\"", followOn).statusCode(409).body("detail", containsString(next));
        get(buyer(here), "/contracts?supplierId=" + atea).body("items.id", containsInAnyOrder(id, next));
        assertEquals(List.of("contract-registered", "contract-changed"), types(here, id));
        assertEquals(List.of("contract-registered"), types(here, next));
    }

    /** The latest contract-ended of a contract, once there are so many of them. */
    private Map<?, ?> ended(String id, int count) {
        soon(() -> assertEquals(count, told(id).size()));
        return (Map<?, ?>) told(id).get(count - 1).get("data");
    }

    private List<Map<String, Object>> told(String id) {
        return changes(buyer(here), id).stream()
                .filter(fact -> "supplier.contract-ended.v1".equals(fact.get("type")))
                .toList();
    }
}
