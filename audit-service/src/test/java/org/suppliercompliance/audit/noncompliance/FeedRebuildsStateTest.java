package org.suppliercompliance.audit.noncompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

/** Somebody who reads the change feed and nothing else knows where every case stands. */
@QuarkusTest
class FeedRebuildsStateTest {
    private static final String REGION = "FEED-REBUILD";
    private static final String ZONE = "Europe/Stockholm";

    private final String manager = AuditApi.manager(REGION);
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, ZONE);
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-01-31", ZONE);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private void supplier(String id, String act, String body) {
        AuditApi.act(AuditApi.supplier(supplier), id, act, body).then().statusCode(200);
    }

    private void manager(String id, String act, String body) {
        AuditApi.act(manager, id, act, body).then().statusCode(200);
    }

    /** A case that went through these acts, in order. */
    private String lived(String severity, String... acts) {
        String id = AuditApi.raised(REGION, supplier, severity, "2027-01-30");
        for (String act : acts) {
            switch (act) {
                case "communication", "plan-approval" -> manager(id, act, "{}");
                case "plan" -> supplier(id, act, AuditApi.PLAN);
                case "correction" -> supplier(id, act, AuditApi.CORRECTION);
                case "closure" -> manager(id, act, AuditApi.ELIMINATED);
                case "not-eliminated" -> manager(id, "closure", "{\"verdict\":\"NOT_ELIMINATED\"}");
                case "observed" -> manager(id, "closure", "{}");
                case "deadline-adjustments" -> manager(id, act, """
                            {"clock":"CORRECTION","dueOn":"2027-09-15","reasonCode":"NEW_OWNER","reason":"New owner","decidedBy":"manager-17"}""");
                default -> manager(id, act, "{\"reason\":\"A reason\"}");
            }
        }
        return id;
    }

    @Test
    @DisplayName(
            "X2: the change feed alone rebuilds what the API says of a case in every state, and no version of it is missing")
    void the_feed_alone_rebuilds_the_state() {
        List<String> cases = List.of(
                lived("MAJOR"),
                lived("MINOR", "communication"),
                lived("SERIOUS", "communication", "plan"),
                lived("MAJOR", "communication", "plan", "plan-rejection"),
                lived("MAJOR", "communication", "plan", "plan-approval", "deadline-adjustments"),
                lived("MAJOR", "communication", "plan", "plan-approval", "correction"),
                lived("MAJOR", "communication", "plan", "plan-approval", "correction", "not-eliminated"),
                lived("MAJOR", "communication", "plan", "plan-approval", "correction", "closure"),
                lived("MAJOR", "communication", "plan", "plan-approval", "correction", "closure", "reopening"),
                lived("OBSERVATION", "communication", "observed"),
                lived("OBSERVATION", "communication", "observed", "reopening"),
                lived("MINOR", "communication", "withdrawal"));
        int acts = cases.stream().mapToInt(id -> history(id).size()).sum();
        Awaitility.await()
                .until(() -> feed().values().stream().mapToInt(List::size).sum() >= acts);

        Map<String, List<Map<String, Object>>> feed = feed();

        for (String id : cases) {
            List<Map<String, Object>> changes = feed.get(id);
            Response read = AuditApi.as(manager).get(AuditApi.CASES + "/" + id);
            assertEquals(told(read.jsonPath()), state(changes.get(changes.size() - 1)));
            assertEquals(
                    read.header("ETag"), "\"" + changes.get(changes.size() - 1).get("aggregateversion") + '"');
            assertEquals(
                    LongStream.rangeClosed(1, history(id).size()).boxed().toList(),
                    changes.stream().map(FeedRebuildsStateTest::version).toList());
            assertEquals(
                    history(id).stream().map(act -> act.get("status")).toList(),
                    changes.stream().map(change -> state(change).get("status")).toList());
        }
    }

    private List<Map<String, Object>> history(String id) {
        return AuditApi.as(manager)
                .get(AuditApi.CASES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The changes of each case in the feed, by the version they made. */
    private Map<String, List<Map<String, Object>>> feed() {
        Map<String, List<Map<String, Object>>> changes = new HashMap<>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonPath page = AuditApi.as(manager)
                    .queryParams(after == null ? Map.of("limit", 100) : Map.of("limit", 100, "after", after))
                    .get("/audit/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(change -> state(change).containsKey("raisedBy"))
                    .forEach(change -> changes.computeIfAbsent((String) change.get("subject"), any -> new ArrayList<>())
                            .add(change));
            after = page.getString("next");
            more = page.getBoolean("more");
        }
        return changes;
    }

    private static long version(Map<String, Object> change) {
        return ((Number) change.get("aggregateversion")).longValue();
    }

    /** What a change says of the case; what belongs to the act of moving a date is not state. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> state(Map<String, Object> change) {
        Map<String, Object> data = new LinkedHashMap<>((Map<String, Object>) change.get("data"));
        data.keySet().removeAll(List.of("clock", "deadlineVersion", "previousDueOn", "dueOn", "reasonCode"));
        return data;
    }

    /** What the API says, in the words of the feed: no texts, nothing that is not said. */
    private static Map<String, Object> told(JsonPath view) {
        Map<String, Object> told = new HashMap<>();
        for (String same : List.of(
                "id",
                "reference",
                "authority",
                "supplierId",
                "severity",
                "status",
                "detectedOn",
                "zone",
                "communicatedOn",
                "closedOn",
                "verdict",
                "criterion",
                "auditId",
                "reportId")) {
            told.put(same, view.get(same));
        }
        told.put("raisedBy", view.get("detectedBy"));
        for (String clock : List.of("plan", "correction")) {
            String dueOn = view.get("deadlines." + clock + ".dueOn");
            if (dueOn != null) {
                told.put(clock + "DueOn", dueOn);
                told.put(
                        clock + "OverdueFrom",
                        LocalDate.parse(dueOn).plusDays(1).toString());
            }
        }
        told.values().removeIf(java.util.Objects::isNull);
        return told;
    }
}
