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
class CorrectedDayTest {
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

    private void heldOn(String meeting, String etag, LocalDate day) {
        patch(buyer(here), log + "/" + meeting, etag, Map.of("heldOn", day.toString()))
                .statusCode(200);
    }

    private List<String> told(String meeting) {
        return changes(buyer(here), meeting).stream()
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .filter(key -> key.contains("/NEXT/"))
                .toList();
    }

    @Test
    @DisplayName(
            "N8: a meeting that was held earlier than was written is reminded of no more, and the one it had seemed to follow is again")
    void held_earlier() {
        String wrong = recorded(today.minusDays(10), today.plusDays(30));
        String latest = recorded(today.minusDays(20), today.plusDays(31));

        heldOn(wrong, "\"1\"", today.minusDays(30));

        try {
            offset(Duration.ofDays(20));
            soon(() -> assertEquals(List.of(latest + "/NEXT/1/-14"), told(latest)));
            assertEquals(List.of(), told(wrong));
        } finally {
            offset(Duration.ZERO);
        }
    }

    @Test
    @DisplayName("N8: a meeting that was held later than was written is reminded of, and the one before it no more")
    void held_later() {
        String before = recorded(today.minusDays(10), today.plusDays(30));
        String wrong = recorded(today.minusDays(20), today.plusDays(31));

        heldOn(wrong, "\"1\"", today.minusDays(5));

        try {
            offset(Duration.ofDays(20));
            soon(() -> assertEquals(List.of(wrong + "/NEXT/1/-14"), told(wrong)));
            assertEquals(List.of(), told(before));
        } finally {
            offset(Duration.ZERO);
        }
    }
}
