package org.suppliercompliance.supplier.dialogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
class DialogueOverviewTest extends MetSuppliers {
    private static final String OVERVIEW = "/dialogue-overviews";

    private String notMetForAYear() {
        return OVERVIEW + "?notMetSince=" + today.minusYears(1);
    }

    @Test
    @DisplayName(
            "N8 S35: a supplier that was not met for thirteen months shows up among those not met for a year, and is gone after a meeting")
    void not_met_for_a_year() {
        met(atea, today.minusMonths(13), Map.of("nextOn", today.minusMonths(7).toString()));
        String onTheDay = contracted("On the day", today.minusYears(2), today);
        met(onTheDay, today.minusYears(1), Map.of());

        get(buyer(here), notMetForAYear())
                .statusCode(200)
                .body("items.supplierId", contains(atea))
                .body("items.lastOn", contains(today.minusMonths(13).toString()))
                .body("items.nextOn", contains(today.minusMonths(7).toString()))
                .body("items[0].legalName", startsWith("Atea "));

        met(atea, today, Map.of());

        get(buyer(here), notMetForAYear()).body("items", empty());
        get(buyer(here), OVERVIEW)
                .body("items.supplierId", contains(onTheDay, atea))
                .body("items[1].lastOn", equalTo(today.toString()))
                .body("items[1].nextOn", nullValue());
    }

    @Test
    @DisplayName(
            "S35: the overview has each supplier of a running contract once, those never met first, and counts nobody else's meetings")
    void suppliers_of_running_contracts() {
        contract(here, atea, today, today);
        String never = contracted("Never", today.minusDays(10), today.plusDays(10));
        String late = contracted("Late", today.minusDays(10), today);
        contracted("Over", today.minusYears(2), today.minusDays(1));
        contracted("To come", today.plusDays(1), today.plusYears(1));
        supplierOf(here, "Without a contract");
        met(atea, today.minusDays(30), Map.of());
        met(late, today.minusDays(3), Map.of());
        String there = authority();
        contract(there, never, today, today.plusDays(1));
        met(there, never, today, Map.of());

        get(as("sustainability-manager", here), OVERVIEW)
                .statusCode(200)
                .body("items.supplierId", contains(never, atea, late))
                .body("items[0].lastOn", nullValue())
                .body("items.openPoints", contains(0, 0, 0));
        String next = get(buyer(here), OVERVIEW + "?limit=2")
                .body("items.supplierId", contains(never, atea))
                .extract()
                .path("next");
        buyer(here).get(next).then().statusCode(200).body("items.supplierId", contains(late));
        get(buyer(here), OVERVIEW + "?notMetSince=" + today.minusDays(3))
                .body("items.supplierId", contains(never, atea));
        get(buyer(there), OVERVIEW).body("items.supplierId", contains(never));
        get(buyer(here), OVERVIEW + "?notMetSince=soon").statusCode(400);
        get(supplier(atea), OVERVIEW).statusCode(403);
    }

    @Test
    @DisplayName("S35: the meetings and contracts of a merged supplier are its survivor's in the overview")
    void merged() {
        String survivor = contracted("Survivor", today.minusDays(1), today);
        met(atea, today.minusDays(5), Map.of("agreedPoints", List.of(Map.of("text", "Sites", "side", "SUPPLIER"))));
        met(
                survivor,
                today.minusDays(50),
                Map.of("agreedPoints", List.of(Map.of("text", "Lists", "side", "SUPPLIER"))));
        String change = post(
                        buyer(here),
                        "/suppliers/" + atea + "/merge",
                        Map.of("survivorId", survivor, "reason", "Twice."))
                .statusCode(202)
                .extract()
                .path("id");
        post(operator().header("If-Match", "\"1\""), "/identity-changes/" + change + "/confirmation", "{}")
                .statusCode(200);

        get(buyer(here), OVERVIEW)
                .body("items.supplierId", contains(survivor))
                .body("items[0].lastOn", equalTo(today.minusDays(5).toString()))
                .body("items[0].openPoints", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("S35: the overview as a table: the caller's own, with the filter of the list")
    void as_a_table(String type) {
        met(atea, today.minusMonths(13), Map.of());
        String recent = contracted("=Recent", today, today);
        met(recent, today, Map.of());

        TableAnswer.of(buyer(here), type, "/supplier/v1" + OVERVIEW)
                .hasRows(2)
                .holds("openPoints", atea, recent, today.minusMonths(13).toString());
        TableAnswer.of(buyer(here), type, "/supplier/v1" + notMetForAYear())
                .hasRows(1)
                .holds(atea)
                .lacks(recent);
        String there = authority();
        contract(there, recent, today, today);
        TableAnswer.of(buyer(there), type, "/supplier/v1" + OVERVIEW)
                .hasRows(1)
                .holds(recent)
                .lacks(atea)
                .lacks(today.toString());
    }

    @Test
    @DisplayName("S35: what was agreed is open until it is marked as done in the version that was read")
    void agreed_points_are_done() {
        String meeting = met(
                atea,
                today.minusDays(20),
                Map.of(
                        "agreedPoints",
                        List.of(
                                Map.of("text", "Sites are listed.", "side", "SUPPLIER", "dueOn", today.toString()),
                                Map.of("text", "A template is sent.", "side", "AUTHORITY"))));
        String path = "/suppliers/" + atea + "/dialogues/" + meeting;
        String done = path + "/agreed-points/2/completion";
        get(buyer(here), OVERVIEW).body("items.openPoints", contains(2));

        post(buyer(here), done, Map.of()).statusCode(428);
        Map<String, String> early = Map.of("doneOn", today.minusDays(21).toString());
        post(buyer(here).header("If-Match", "\"1\""), done, early)
                .statusCode(422)
                .body("errors.pointer", contains("/doneOn"));
        Map<String, String> future = Map.of("doneOn", today.plusDays(2).toString());
        post(buyer(here).header("If-Match", "\"1\""), done, future).statusCode(422);
        for (String other : List.of("0", "3", "x")) {
            post(buyer(here).header("If-Match", "\"1\""), path + "/agreed-points/" + other + "/completion", "{}")
                    .statusCode(404);
        }
        post(buyer(authority()).header("If-Match", "\"1\""), done, Map.of()).statusCode(404);
        post(supplier(atea).header("If-Match", "\"1\""), done, Map.of()).statusCode(403);

        post(as("sustainability-manager", here).header("If-Match", "\"1\""), done, Map.of())
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("agreedPoints.text", contains("Sites are listed.", "A template is sent."))
                .body("agreedPoints.doneOn", contains(null, today.toString()));

        post(buyer(here).header("If-Match", "\"1\""), done, Map.of()).statusCode(412);
        get(buyer(here), OVERVIEW).body("items.openPoints", contains(1));
        Map<String, String> before = Map.of("doneOn", today.minusDays(20).toString());
        post(buyer(here).header("If-Match", "\"2\""), done, before)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("agreedPoints[1].doneOn", equalTo(today.minusDays(20).toString()));
        post(buyer(here).header("If-Match", "\"3\""), done, before)
                .statusCode(200)
                .header("ETag", "\"3\"");
        TableAnswer.of(buyer(here), CSV, "/supplier/v1/suppliers/" + atea + "/dialogues")
                .holds("agreedPointDoneOn", today.minusDays(20).toString());
        List<Object> open = changes(buyer(here), meeting).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("openPoints"))
                .toList();
        assertEquals(List.of(2, 1, 1), open, "it is told how many are open");
    }

    @Test
    @DisplayName(
            "S35: a patch of the points keeps and takes back the days they were done on, and refuses impossible ones")
    void done_by_a_patch() {
        String meeting = met(atea, today.minusDays(20), Map.of());
        String path = "/suppliers/" + atea + "/dialogues/" + meeting;
        Map<String, Object> right = Map.of(
                "text",
                "Sites",
                "side",
                "SUPPLIER",
                "doneOn",
                today.minusDays(1).toString());
        Map<String, Object> early = Map.of(
                "text",
                "Lists",
                "side",
                "SUPPLIER",
                "doneOn",
                today.minusDays(21).toString());
        Map<String, Object> future = Map.of(
                "text", "Mails", "side", "SUPPLIER", "doneOn", today.plusDays(2).toString());

        patched(path, "\"1\"", List.of(right, early, future))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/agreedPoints/1/doneOn", "/agreedPoints/2/doneOn"));
        patched(path, "\"1\"", List.of(right))
                .statusCode(200)
                .body("agreedPoints[0].doneOn", equalTo(today.minusDays(1).toString()));
        get(buyer(here), OVERVIEW).body("items.openPoints", contains(0));
        patched(path, "\"2\"", List.of(Map.of("text", "Sites", "side", "SUPPLIER")))
                .statusCode(200)
                .body("agreedPoints[0].doneOn", nullValue());
        get(buyer(here), OVERVIEW).body("items.openPoints", contains(1));
    }

    private ValidatableResponse patched(String path, String etag, List<?> points) {
        return patch(buyer(here), path, etag, Map.of("agreedPoints", points));
    }
}
