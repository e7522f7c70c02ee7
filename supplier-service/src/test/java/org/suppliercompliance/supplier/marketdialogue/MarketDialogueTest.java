package org.suppliercompliance.supplier.marketdialogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
class MarketDialogueTest {
    private String here;
    private String there;
    private String present;

    @BeforeEach
    void two_authorities() {
        here = authority();
        there = authority();
        present = supplierOf(here, "Present " + UUID.randomUUID());
    }

    private static UUID held(String authority, String kind, String heldOn, String nextOn, String... suppliers) {
        UUID id = Ids.next();
        told(id, 2, authority, kind, heldOn, nextOn, suppliers).send();
        return id;
    }

    /** The fact as criteria-service states it. */
    private static TopicFact told(
            UUID id, long version, String authority, String kind, String heldOn, String nextOn, String... suppliers) {
        String data = """
                {"id":"%s","authority":"%s","kind":"%s","title":"On ICT","status":"HELD","heldOn":"%s","endsOn":null,"nextOn":%s,
                 "categories":["ICT"],"criterionIds":[],"supplierIds":[%s],"later":{"unknown":true}}""".formatted(
                        id,
                        authority,
                        kind,
                        heldOn,
                        nextOn == null ? "null" : "\"" + nextOn + "\"",
                        suppliers.length == 0 ? "" : "\"" + String.join("\",\"", suppliers) + "\"");
        return TopicFact.ofCriteria("consultation-held", id.toString(), authority, version, data);
    }

    @Test
    @DisplayName(
            "S36, S37, S38: conferences, RFIs and feedback rounds told by criteria-service stand beside the log, latest first")
    @Tag("S36")
    @Tag("S37")
    @Tag("S38")
    @Tag("N7")
    void shown_from_the_topic() {
        UUID conference = held(here, "DIALOGUE_CONFERENCE", "2026-05-20", "2027-05-20", present);
        UUID request = held(here, "RFI", "2026-03-02", null);
        UUID feedback = held(here, "ROUNDTABLE", "2026-09-14", null, present);
        UUID foreign = held(there, "RFI", "2026-04-01", null, present);

        soon(() -> get(buyer(here), "/market-dialogues")
                .statusCode(200)
                .body("items.id", contains(feedback.toString(), conference.toString(), request.toString()))
                .body("items[1].kind", equalTo("DIALOGUE_CONFERENCE"))
                .body("items[1].nextOn", equalTo("2027-05-20"))
                .body("items[1].categories", contains("ICT"))
                .body("items[1].supplierIds", contains(present)));
        get(buyer(here), "/market-dialogues?kind=RFI").body("items.id", contains(request.toString()));
        get(buyer(here), "/market-dialogues?supplierId=" + present)
                .body("items.id", contains(feedback.toString(), conference.toString()));
        get(buyer(here), "/market-dialogues?category=PHONES").body("items", hasSize(0));
        soon(() -> get(buyer(there), "/market-dialogues").body("items.id", contains(foreign.toString())));
    }

    @Test
    @DisplayName("S36: a supplier reads what it took part in, and of the participants only itself")
    void a_supplier_sees_itself() {
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        UUID both = held(here, "DIALOGUE_CONFERENCE", "2026-05-20", null, present, other);
        held(here, "RFI", "2026-03-02", null, other);

        soon(() -> get(supplier(present), "/market-dialogues")
                .statusCode(200)
                .body("items.id", contains(both.toString()))
                .body("items[0].supplierIds", contains(present)));
        soon(() -> get(supplier(other), "/market-dialogues").body("items", hasSize(2)));
    }

    @Test
    @DisplayName(
            "S36: a supplier that asks for another one is told of no meeting, as data and as a table, not even of one that both were at")
    @Tag("S36")
    void a_supplier_finds_no_other_participant() {
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        String both = held(here, "DIALOGUE_CONFERENCE", "2026-05-20", null, present, other)
                .toString();
        String byOther = "/market-dialogues?supplierId=" + other;
        soon(() -> get(buyer(here), byOther).statusCode(200).body("items.id", contains(both)));

        get(supplier(present), byOther).statusCode(200).body("items", hasSize(0));
        get(supplier(present), "/market-dialogues?supplierId=" + present).body("items.id", contains(both));
        for (String type : List.of(TableAnswer.CSV, TableAnswer.XLSX)) {
            TableAnswer.of(supplier(present), type, "/supplier/v1" + byOther).hasRows(0);
            TableAnswer.of(supplier(present), type, "/supplier/v1/market-dialogues?supplierId=" + present)
                    .hasRows(1)
                    .holds(both);
        }
    }

    @Test
    @DisplayName("N7: a later fact moves the date of the next conference; an older one changes nothing")
    void a_later_fact_wins() {
        UUID conference = held(here, "DIALOGUE_CONFERENCE", "2026-05-20", "2027-05-20");
        told(conference, 3, here, "DIALOGUE_CONFERENCE", "2026-05-20", "2027-06-03")
                .send();
        told(conference, 1, here, "DIALOGUE_CONFERENCE", "2026-05-20", "2027-01-01")
                .send();
        // All facts of an authority have one key here: this one is read behind the others.
        UUID behind = held(here, "RFI", "2026-05-19", null);

        soon(() -> get(buyer(here), "/market-dialogues")
                .body("items.id", equalTo(List.of(conference.toString(), behind.toString())))
                .body("items[0].nextOn", equalTo("2027-06-03")));
    }

    @Test
    @DisplayName(
            "decision 23: after a restore of criteria-service a meeting held in the lost time alone is gone, known there or not; one held before stands as it was")
    void held_in_the_lost_time() {
        UUID known = Ids.next();
        UUID unknown = Ids.next();
        UUID before = Ids.next();
        TopicFact ofKnown = told(known, 2, here, "RFI", "2026-03-02", null);
        TopicFact ofUnknown = told(unknown, 2, here, "RFI", "2026-03-01", null);
        TopicFact ofBefore = told(before, 2, here, "RFI", "2026-02-28", "2027-02-28");
        ofKnown.send();
        ofUnknown.send();
        ofBefore.send();
        told(before, 3, here, "RFI", "2026-02-28", "2027-06-03").send();
        soon(() -> get(buyer(here), "/market-dialogues")
                .body("items.id", contains(known.toString(), unknown.toString(), before.toString()))
                .body("items[2].nextOn", equalTo("2027-06-03")));

        ofKnown.producerRestored(2, true).send();
        ofUnknown.producerRestored(2, false).send();
        ofBefore.producerRestored(2, true).send();
        ofBefore.inEpoch(2).send();

        soon(() -> get(buyer(here), "/market-dialogues")
                .body("items.id", contains(before.toString()))
                .body("items[0].nextOn", equalTo("2027-02-28")));
    }
}
