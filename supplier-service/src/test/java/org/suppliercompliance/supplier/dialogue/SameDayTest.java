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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SameDayTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private String recorded(String here, String log, LocalDate nextOn) {
        return post(
                        buyer(here),
                        log,
                        Map.of(
                                "heldOn",
                                today.toString(),
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

    private static List<?> answered(String here, String meeting) {
        List<Map<String, Object>> facts = changes(buyer(here), meeting);
        return (List<?>) ((Map<?, ?>) facts.get(facts.size() - 1).get("data")).get("answers");
    }

    private static List<String> told(String here, String meeting) {
        return changes(buyer(here), meeting).stream()
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .filter(key -> key.contains("/NEXT/"))
                .toList();
    }

    @Test
    @DisplayName(
            "N8: of two meetings of one day the later one is reminded of, whichever is corrected; the earlier one is past")
    void two_of_one_day() {
        String here = authority();
        String log = "/suppliers/" + supplierOf(here, "Met twice AB") + "/dialogues";
        String early = recorded(here, log, today.plusDays(30));
        String late = recorded(here, log, today.plusDays(30));
        assertEquals(List.of(early), answered(here, late));

        patch(
                        buyer(here),
                        log + "/" + early,
                        "\"1\"",
                        Map.of("nextOn", today.plusDays(31).toString()))
                .statusCode(200);

        assertEquals(List.of(), answered(here, early));
        try {
            offset(Duration.ofDays(20));
            soon(() -> assertEquals(List.of(late + "/NEXT/1/-14"), told(here, late)));
            assertEquals(List.of(), told(here, early));
        } finally {
            offset(Duration.ZERO);
        }
    }
}
