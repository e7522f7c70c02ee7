package org.suppliercompliance.criteria.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.riskanalysis.Facts;
import org.suppliercompliance.criteria.wallet.OutboxFacts;

@QuarkusTest
class OvertakenDatesTest {
    private final LocalDate today = Market.today();
    private String here;

    @BeforeEach
    void authorityHere() {
        here = Registry.authority();
    }

    private void overtaken(String id, String... dates) {
        assertEquals(List.of(dates), OutboxFacts.overtaken(id));
    }

    private void cancelled(String id) {
        Market.act(here, id, "cancellation", Map.of("reason", "Not after all.")).statusCode(200);
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a planned day that is moved or cancelled says that what was told of it counts no more, to no feed; another title says nothing")
    void moved_and_cancelled() {
        String id = Market.planned(here, Map.of("startsOn", today.plusDays(10).toString()));
        Market.patch(here, id, Map.of("title", "Another")).statusCode(200);
        overtaken(id);

        Market.patch(here, id, Map.of("startsOn", today.plusDays(20).toString()))
                .statusCode(200);
        overtaken(id, "PLANNED 2");
        cancelled(id);
        overtaken(id, "PLANNED 2", "PLANNED none");
        assertEquals(List.of(), Market.facts(here, "date-overtaken"));
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a conference that is held takes back its planned day and the next day of the one before; its own goes when it moves or is cancelled")
    void held() {
        String before = Market.conference(here, today.minusYears(1).plusDays(10));
        overtaken(before, "PLANNED none");
        String id = Market.conference(here, today.minusDays(1));

        overtaken(id, "PLANNED none");
        overtaken(before, "PLANNED none", "NEXT none");
        Market.patch(here, id, Map.of("nextOn", today.plusDays(200).toString())).statusCode(200);
        overtaken(id, "PLANNED none", "NEXT 3");
        cancelled(id);
        overtaken(id, "PLANNED none", "NEXT 3", "NEXT none");
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a conference on a category takes back the next day of those on its parts, and one on a part that of the whole; one on another part does not")
    void parts_of_categories() {
        String whole = Facts.whole();
        String part = Facts.partOf(whole);
        String beside = Facts.partOf(whole);
        String onBeside = Market.conference(here, today.minusYears(1).plusDays(10), beside);
        String onPart = Market.conference(here, today.minusYears(1).plusDays(11), part);
        overtaken(onBeside, "PLANNED none");

        String onWhole = Market.conference(here, today.minusDays(2), whole);
        overtaken(onBeside, "PLANNED none", "NEXT none");
        overtaken(onPart, "PLANNED none", "NEXT none");
        overtaken(onWhole, "PLANNED none");

        Market.conference(here, today.minusDays(1), part);
        overtaken(onWhole, "PLANNED none", "NEXT none");
    }
}
