package org.suppliercompliance.supplier.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.soon;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassedMeetingTest extends MetSuppliers {
    @AfterEach
    void now() {
        offset(Duration.ZERO);
    }

    private List<String> told(String meeting, String type) {
        return changes(buyer(here), meeting).stream()
                .filter(fact -> String.valueOf(fact.get("type")).equals("supplier." + type + ".v1"))
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .toList();
    }

    private String awaiting(String supplier, int days) {
        return met(
                supplier,
                today.minusDays(10),
                Map.of("nextOn", today.plusDays(days).toString()));
    }

    @Test
    @DisplayName(
            "N8: that the day of a next meeting has passed is told once, eight days after it, and not where a meeting was recorded since")
    void told_once_after_the_day() {
        String silent = awaiting(atea, 2);
        String other = contracted("Met", today.minusYears(1), today.plusYears(1));
        String held = awaiting(other, 2);
        offset(Duration.ofDays(9));
        soon(() -> assertEquals(
                List.of(silent + "/NEXT/1/0"),
                told(silent, "dialogue-due").stream()
                        .filter(key -> key.endsWith("/0"))
                        .toList()));
        String answer = met(other, today.plusDays(9), Map.of());
        assertEquals(List.of(), told(silent, "dialogue-overdue"), "seven days after it nothing is told yet");

        offset(Duration.ofDays(10));
        soon(() -> assertEquals(List.of(silent + "/NEXT/1/8"), told(silent, "dialogue-overdue")));
        Map<?, ?> data = (Map<?, ?>) changes(buyer(here), silent).stream()
                .filter(fact -> "supplier.dialogue-overdue.v1".equals(fact.get("type")))
                .findFirst()
                .orElseThrow()
                .get("data");
        assertEquals(8, data.get("step"));
        assertEquals(today.plusDays(2).toString(), data.get("nextOn"));
        assertEquals(atea, data.get("supplierId"));

        offset(Duration.ofDays(40));
        String later = awaiting(contracted("Later", today, today.plusYears(1)), 42);
        soon(() -> assertEquals(List.of(later + "/NEXT/1/-7"), told(later, "dialogue-due")));
        assertEquals(List.of(silent + "/NEXT/1/8"), told(silent, "dialogue-overdue"), "once");
        assertEquals(List.of(), told(held, "dialogue-overdue"), "a meeting was recorded");
        assertEquals(List.of(), told(answer, "dialogue-overdue"));
    }

    @Test
    @DisplayName("N8: a meeting that is recorded after that answers what was told of the day that had passed")
    void answered_late() {
        String silent = awaiting(atea, 2);
        offset(Duration.ofDays(38));
        soon(() -> assertEquals(List.of(silent + "/NEXT/1/8"), told(silent, "dialogue-overdue")));

        String late = met(atea, today.plusDays(38), Map.of());

        Map<?, ?> data = (Map<?, ?>) changes(buyer(here), late).get(0).get("data");
        assertEquals(List.of(silent), data.get("answers"));
    }
}
