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

@QuarkusTest
class InvitationsTest {
    private static final String INVITED = "consultation-invited";

    private final LocalDate today = Market.today();
    private final LocalDate last = today.plusDays(30);
    private String here;
    private String one;
    private String another;

    @BeforeEach
    void authorityHere() {
        here = Registry.authority();
        one = Registry.supplierId();
        another = Registry.supplierId();
    }

    private String rfi(Object... suppliers) {
        return Market.planned(
                here,
                Map.of(
                        "endsOn",
                        last.toString(),
                        "participants",
                        List.of(suppliers).stream()
                                .map(supplier -> Map.of("supplierId", supplier))
                                .toList()));
    }

    private void added(String consultation, Map<String, String> participant, int status) {
        Market.post(Market.buyer(here), Market.PATH + "/" + consultation + "/participants", participant)
                .statusCode(status);
    }

    private static List<Object> told(String supplier) {
        return Market.factsOfSupplier(supplier, INVITED).stream()
                .map(fact -> fact.get("id"))
                .toList();
    }

    @Test
    @Tag("S37")
    @DisplayName(
            "S37: each supplier asked in an RFI is told so in its own feed, once, when it takes answers, and of no other; one that is added later then")
    void each_supplier_is_told() {
        String stranger = Registry.supplierId();
        String id = rfi(one, another);
        added(id, Map.of("label", "Participant 1"), 201);
        assertEquals(List.of(), told(one), "nobody is asked while it is planned");

        Market.held(here, id);

        List<String> participants = Market.participants(Market.buyer(here), id);
        assertEquals(
                List.of(Map.of(
                        "id",
                        id,
                        "participantId",
                        participants.get(0),
                        "authority",
                        here,
                        "supplierId",
                        one,
                        "kind",
                        "RFI",
                        "title",
                        "Information on ICT",
                        "heldOn",
                        today.toString(),
                        "endsOn",
                        last.toString())),
                Market.factsOfSupplier(one, INVITED));
        assertEquals(
                List.of(participants.get(1)),
                Market.factsOfSupplier(another, INVITED).stream()
                        .map(fact -> fact.get("participantId"))
                        .toList());
        assertEquals(List.of(), told(stranger));
        assertEquals(2, Market.facts(here, INVITED).size(), "the anonymous one is told nothing");
        assertEquals(List.of(), Market.facts(Registry.authority(), INVITED));

        String later = Registry.supplierId();
        added(id, Map.of("supplierId", later), 201);
        added(id, Map.of("supplierId", later), 422);
        Market.patch(here, id, Map.of("title", "Information on ICT and AV")).statusCode(200);
        Market.closed(here, id);
        assertEquals(List.of(id), told(later));
        assertEquals(List.of(id), told(one));
    }

    @Test
    @Tag("S37")
    @DisplayName("S37: of two that were merged since they were named the survivor is told once")
    void merged_ones_are_one() {
        String id = rfi(one, another);
        Registry.merged(another, one);

        Market.held(here, id);

        assertEquals(List.of(id), told(one));
        assertEquals(List.of(), told(another));
        assertEquals(
                List.of(one),
                Market.facts(here, INVITED).stream()
                        .map(fact -> fact.get("supplierId"))
                        .toList());
    }

    @Test
    @Tag("S37")
    @DisplayName(
            "S37: a consultation that is called off asks nobody any more, and who is met one to one is told nothing")
    void called_off() {
        String planned = rfi(one);
        Market.act(here, planned, "cancellation", Map.of("reason", "Too early")).statusCode(200);
        added(planned, Map.of("supplierId", another), 409);
        String held = rfi(one);
        Market.held(here, held);
        Market.act(here, held, "cancellation", Map.of("reason", "Too few")).statusCode(200);
        added(held, Map.of("supplierId", another), 409);
        String single = Market.planned(
                here, Map.of("kind", "ONE_TO_ONE", "participants", List.of(Map.of("supplierId", another))));
        Market.held(here, single);

        assertEquals(List.of(held), told(one));
        assertEquals(List.of(), told(another));
    }
}
