package org.suppliercompliance.supplier.dialogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DialogueTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String id;

    @BeforeEach
    void supplierHere() {
        here = authority();
        id = supplierOf(here, "Met " + UUID.randomUUID());
    }

    private String log() {
        return "/suppliers/" + id + "/dialogues";
    }

    private ValidatableResponse meeting(LocalDate heldOn, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "heldOn",
                heldOn.toString(),
                "subject",
                "Half-year follow-up",
                "functions",
                List.of(
                        Map.of("side", "AUTHORITY", "function", "Sustainability manager"),
                        Map.of("side", "SUPPLIER", "function", "Head of sourcing")),
                "agreedPoints",
                List.of(Map.of(
                        "text",
                        "Sites are listed.",
                        "side",
                        "SUPPLIER",
                        "dueOn",
                        today.plusDays(60).toString()))));
        body.putAll(more);
        return post(as("sustainability-manager", here), log(), body);
    }

    private String recorded(LocalDate heldOn, Map<String, Object> more) {
        return meeting(heldOn, more).statusCode(201).extract().path("id");
    }

    private List<String> told(String dialogue) {
        return changes(buyer(here), dialogue).stream()
                .filter(fact -> String.valueOf(fact.get("type")).contains("dialogue-due"))
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .toList();
    }

    private void soonTold(String dialogue, String... factKeys) {
        soon(() -> assertEquals(List.of(factKeys), told(dialogue)));
    }

    @Test
    @DisplayName(
            "S35: meetings with a supplier are recorded with functions, agreed points and next date, and read the latest first")
    void recorded_and_read() {
        String late = meeting(
                        today.minusDays(1), Map.of("nextOn", today.plusDays(180).toString()))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("authority", equalTo(here))
                .body("sharedWithSupplier", equalTo(false))
                .extract()
                .path("id");
        String early = recorded(today.minusDays(200), Map.of("agreedPoints", List.of()));

        get(buyer(here), log()).statusCode(200).body("items.id", contains(late, early));
        String next = get(buyer(here), log() + "?limit=1")
                .body("items.id", contains(late))
                .extract()
                .path("next");
        buyer(here).get(next).then().statusCode(200).body("items.id", contains(early));
        get(as("integrator", here), log() + "/" + late)
                .statusCode(200)
                .body("heldOn", equalTo(today.minusDays(1).toString()))
                .body("functions.function", contains("Sustainability manager", "Head of sourcing"))
                .body("functions.side", contains("AUTHORITY", "SUPPLIER"))
                .body("agreedPoints.text", contains("Sites are listed."))
                .body("agreedPoints.dueOn", contains(today.plusDays(60).toString()))
                .body("nextOn", equalTo(today.plusDays(180).toString()));
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        get(buyer(here), "/suppliers/" + other + "/dialogues/" + late).statusCode(404);
        get(buyer(here), "/suppliers/" + UUID.randomUUID() + "/dialogues").statusCode(404);
        post(as("auditor", here), log(), "{}").statusCode(403);
    }

    @Test
    @DisplayName("S35: a meeting is corrected by a patch of the version that was read")
    void patched() {
        String meeting = recorded(today.minusDays(3), Map.of());
        String path = log() + "/" + meeting;

        patch(buyer(here), path, null, Map.of("subject", "x")).statusCode(428);
        patch(buyer(here), path, "\"1\"", "{\"subject\": null}").statusCode(400);
        patch(buyer(here), path, "\"1\"", Map.of("subject", "Whole-year follow-up", "agreedPoints", List.of()))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("subject", equalTo("Whole-year follow-up"))
                .body("agreedPoints", hasSize(0))
                .body("functions", hasSize(2));
        patch(buyer(here), path, "\"1\"", Map.of("subject", "Lost")).statusCode(412);
        patch(buyer(here), path, "\"2\"", Map.of("subject", "Whole-year follow-up"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch(buyer(authority()), path, "\"2\"", Map.of("subject", "Foreign")).statusCode(404);
        patch(buyer(here), path, "\"2\"", Map.of("nextOn", today.minusDays(3).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/nextOn"));
    }

    @Test
    @DisplayName(
            "decision 12: who was present is a function; addresses and numbers of people, and dates that cannot be, are refused together")
    void refused() {
        meeting(
                        today.plusDays(2),
                        Map.of(
                                "nextOn",
                                today.toString(),
                                "functions",
                                List.of(
                                        Map.of("side", "SUPPLIER", "function", "anna@example.org"),
                                        Map.of("side", "SUPPLIER", "function", "Sales"),
                                        Map.of("side", "SUPPLIER", "function", "Sales")),
                                "agreedPoints",
                                List.of(Map.of("text", "x", "side", "AUTHORITY", "dueOn", "2020-01-01"))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/heldOn",
                                "/nextOn",
                                "/functions/0/function",
                                "/functions/2",
                                "/agreedPoints/0/dueOn"));
        meeting(today, Map.of("functions", List.of())).statusCode(400);
        get(buyer(here), log()).body("items", hasSize(0));
    }

    @Test
    @DisplayName(
            "S35: a meeting is its authority's own; the supplier reads it when it is shared, and nobody's texts are in facts")
    void own_or_shared() {
        String meeting = recorded(today.minusDays(1), Map.of());
        get(buyer(authority()), log()).statusCode(200).body("items", hasSize(0));
        get(buyer(authority()), log() + "/" + meeting).statusCode(404);
        get(supplier(id), log()).statusCode(200).body("items", hasSize(0));
        get(supplier(id), log() + "/" + meeting).statusCode(404);
        assertEquals(List.of(), changes(supplier(id), meeting));

        patch(buyer(here), log() + "/" + meeting, "\"1\"", Map.of("sharedWithSupplier", true))
                .statusCode(200);
        get(supplier(id), log()).body("items.id", contains(meeting));
        get(supplier(id), log() + "/" + meeting).statusCode(200).body("authority", equalTo(here));
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        get(supplier(other), log()).statusCode(404);
        patch(supplier(id), log() + "/" + meeting, "\"2\"", Map.of("subject", "x"))
                .statusCode(403);

        String hidden = recorded(today.minusDays(1), Map.of("nextOn", today.toString()));
        String next = recorded(today, Map.of("sharedWithSupplier", true));
        assertEquals(List.of(), answered(next), "the supplier is told, and may not know of the one before");
        patch(buyer(here), log() + "/" + hidden, "\"1\"", Map.of("sharedWithSupplier", true))
                .statusCode(200);
        assertEquals(List.of(hidden), answered(recorded(today, Map.of("sharedWithSupplier", true))));

        List<Map<String, Object>> facts = changes(buyer(here), meeting);
        assertEquals(2, facts.size());
        Map<?, ?> data = (Map<?, ?>) facts.get(1).get("data");
        assertEquals(true, data.get("sharedWithSupplier"));
        assertEquals(2, data.get("functionsPresent"));
        assertEquals(1, data.get("nextVersion"));
        assertFalse(facts.toString().contains("Half-year") || facts.toString().contains("Sites are listed"));
        assertEquals(1, changes(supplier(id), meeting).size());
    }

    @Test
    @DisplayName(
            "N8: the next meeting is reminded of once per step, anew when its date moves, and no more when a later meeting was held")
    void reminders() {
        String meeting = recorded(
                today.minusDays(30), Map.of("nextOn", today.plusDays(10).toString()));
        String far =
                recorded(today.minusDays(40), Map.of("nextOn", today.plusDays(3).toString()));
        soonTold(meeting, meeting + "/NEXT/1/-14");
        assertEquals(List.of(), told(far), "a later meeting was held already");
        assertEquals(List.of(), answered(far));

        patch(
                        buyer(here),
                        log() + "/" + meeting,
                        "\"1\"",
                        Map.of("nextOn", today.plusDays(5).toString()))
                .statusCode(200);
        soonTold(meeting, meeting + "/NEXT/1/-14", meeting + "/NEXT/2/-7");
        try {
            offset(Duration.ofDays(4));
            soonTold(meeting, meeting + "/NEXT/1/-14", meeting + "/NEXT/2/-7", meeting + "/NEXT/2/-1");
            String later = recorded(today, Map.of("nextOn", today.plusDays(100).toString()));
            assertEquals(Set.of(meeting, far), Set.copyOf(answered(later)), "what was told of their next date is past");
            offset(Duration.ofDays(90));
            soonTold(later, later + "/NEXT/1/-14");
            offset(Duration.ofDays(101));
            soonTold(later, later + "/NEXT/1/-14", later + "/NEXT/1/0");
        } finally {
            offset(Duration.ZERO);
        }
        soonTold(meeting, meeting + "/NEXT/1/-14", meeting + "/NEXT/2/-7", meeting + "/NEXT/2/-1");
    }

    private List<?> answered(String meeting) {
        Map<?, ?> data = (Map<?, ?>) changes(buyer(here), meeting).get(0).get("data");
        return (List<?>) data.get("answers");
    }

    @Test
    @DisplayName(
            "decision 14: the meetings of a merged supplier are its survivor's, and no new ones are written under the merged id")
    void merged() {
        String meeting = recorded(today.minusDays(1), Map.of("sharedWithSupplier", true));
        String survivor = supplierOf(here, "Survivor " + UUID.randomUUID());
        String change = post(
                        buyer(here), "/suppliers/" + id + "/merge", Map.of("survivorId", survivor, "reason", "Twice."))
                .statusCode(202)
                .extract()
                .path("id");
        post(operator().header("If-Match", "\"1\""), "/identity-changes/" + change + "/confirmation", "{}")
                .statusCode(200);

        get(buyer(here), "/suppliers/" + survivor + "/dialogues")
                .body("items.id", contains(meeting))
                .body("items.supplierId", contains(survivor));
        get(supplier(survivor), "/suppliers/" + survivor + "/dialogues/" + meeting)
                .statusCode(200)
                .body("nextOn", nullValue());
        patch(
                        buyer(here),
                        "/suppliers/" + survivor + "/dialogues/" + meeting,
                        "\"1\"",
                        Map.of("nextOn", today.plusDays(200).toString()))
                .statusCode(200)
                .header("ETag", startsWith("\"2.m"));
        meeting(today, Map.of()).statusCode(409);
    }
}
