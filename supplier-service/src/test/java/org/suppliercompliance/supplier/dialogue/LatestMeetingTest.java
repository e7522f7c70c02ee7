package org.suppliercompliance.supplier.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LatestMeetingTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String log;

    @BeforeEach
    void supplierHere() {
        here = authority();
        log = "/suppliers/" + supplierOf(here, "Met " + UUID.randomUUID()) + "/dialogues";
    }

    private String recorded(LocalDate heldOn, LocalDate nextOn) {
        return post(
                        buyer(here),
                        log,
                        Map.of(
                                "heldOn",
                                heldOn.toString(),
                                "subject",
                                "Follow-up",
                                "functions",
                                List.of(Map.of("side", "SUPPLIER", "function", "Sales")),
                                "agreedPoints",
                                List.of(),
                                "nextOn",
                                nextOn.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void corrected(String meeting, String day, LocalDate to) {
        patch(buyer(here), log + "/" + meeting, "\"1\"", Map.of(day, to.toString()))
                .statusCode(200);
    }

    private List<?> answered(String meeting) {
        List<Map<String, Object>> facts = changes(buyer(here), meeting);
        return (List<?>) ((Map<?, ?>) facts.get(facts.size() - 1).get("data")).get("answers");
    }

    private List<String> told(String meeting) {
        return changes(buyer(here), meeting).stream()
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .filter(key -> key.contains("/NEXT/"))
                .toList();
    }

    private void reminded(String latest, String other) {
        try {
            offset(Duration.ofDays(20));
            soon(() -> assertEquals(List.of(latest + "/NEXT/1/-14"), told(latest)));
            assertEquals(List.of(), told(other));
        } finally {
            offset(Duration.ZERO);
        }
    }

    @Test
    @DisplayName(
            "N8: of two meetings of one day the later one is reminded of, whichever is corrected; the earlier one is past")
    void two_of_one_day() {
        String early = recorded(today, today.plusDays(30));
        String late = recorded(today, today.plusDays(30));
        assertEquals(List.of(early), answered(late));

        corrected(early, "nextOn", today.plusDays(31));

        assertEquals(List.of(), answered(early));
        reminded(late, early);
    }

    @Test
    @DisplayName(
            "N8: a meeting that was held earlier than was written is reminded of no more, and the one it had seemed to follow is again")
    void held_earlier() {
        String wrong = recorded(today.minusDays(10), today.plusDays(30));
        String latest = recorded(today.minusDays(20), today.plusDays(31));

        corrected(wrong, "heldOn", today.minusDays(30));

        reminded(latest, wrong);
    }

    @Test
    @DisplayName("N8: a meeting that was held later than was written is reminded of, and the one before it no more")
    void held_later() {
        String before = recorded(today.minusDays(10), today.plusDays(30));
        String wrong = recorded(today.minusDays(20), today.plusDays(31));

        corrected(wrong, "heldOn", today.minusDays(5));

        reminded(wrong, before);
    }
}
