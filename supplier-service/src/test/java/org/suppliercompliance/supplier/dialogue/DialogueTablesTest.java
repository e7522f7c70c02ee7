package org.suppliercompliance.supplier.dialogue;

import static org.hamcrest.Matchers.contains;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
@DisplayName("Meetings and consultations of the market as tables")
class DialogueTablesTest {
    private static final String LIVE = "=SUM(A1)";
    private static final String HELD = """
            {"id":"%s","authority":"%s","kind":"%s","title":"%s","status":"HELD","heldOn":"%s","endsOn":null,"nextOn":null,
             "categories":["ICT"],"criterionIds":[],"supplierIds":["%s"]}""";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String there;
    private String met;
    private String other;

    @BeforeEach
    void two_authorities_and_two_suppliers() {
        here = authority();
        there = authority();
        met = supplierOf(here, "Met " + UUID.randomUUID());
        other = supplierOf(here, "Other " + UUID.randomUUID());
    }

    private static TableAnswer table(RequestSpecification who, String type, String path) {
        return TableAnswer.of(who, type, "/supplier/v1" + path);
    }

    private String log() {
        return "/suppliers/" + met + "/dialogues";
    }

    private String meeting(String authority, boolean shared, String... points) {
        String due = today.plusDays(60).toString();
        List<Map<String, String>> functions = List.of(
                Map.of("side", "AUTHORITY", "function", "Sustainability manager"),
                Map.of("side", "SUPPLIER", "function", "Head of sourcing"));
        List<Map<String, String>> agreed = List.of(points).stream()
                .map(text -> Map.of("text", text, "side", "SUPPLIER", "dueOn", due))
                .toList();
        Map<String, Object> body = Map.of(
                "heldOn",
                today.toString(),
                "subject",
                "Half-year follow-up",
                "functions",
                functions,
                "agreedPoints",
                agreed,
                "sharedWithSupplier",
                shared);
        return post(as("sustainability-manager", authority), log(), body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: meetings as a table: a row for each point that was agreed, a supplier's are those shared with it, no formula live")
    @Tag("FG6")
    void meetings(String type) {
        String kept = meeting(here, false, "Sites are listed.", LIVE);
        String shared = meeting(here, true);
        String foreign = meeting(there, false);

        table(buyer(here), type, log())
                .hasRows(3)
                .holds("agreedPointDueOn", kept, shared, "Sites are listed.", "SUPPLIER: Head of sourcing")
                .holds(today.plusDays(60).toString())
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(buyer(there), type, log()).hasRows(1).holds(foreign);
        table(supplier(met), type, log()).hasRows(1).holds(shared);
        supplier(other).accept(type).get("/supplier/v1" + log()).then().statusCode(404);
    }

    private static String held(String authority, String kind, String heldOn, String... suppliers) {
        String id = Ids.next().toString();
        String data = HELD.formatted(id, authority, kind, LIVE, heldOn, String.join("\",\"", suppliers));
        TopicFact.ofCriteria("consultation-held", id, authority, 2, data).send();
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: consultations of the market as a table: the caller's own, with the filters of the list, of the participants a supplier sees itself, no formula live")
    @Tag("FG6")
    void consultations(String type) {
        String conference = held(here, "DIALOGUE_CONFERENCE", "2026-05-20", met, other);
        String request = held(here, "RFI", "2026-03-02", other);
        String foreign = held(there, "RFI", "2026-03-01", other);
        soon(() -> get(buyer(here), "/market-dialogues").body("items.id", contains(conference, request)));
        soon(() -> get(buyer(there), "/market-dialogues").body("items.id", contains(foreign)));

        table(buyer(here), type, "/market-dialogues")
                .hasRows(2)
                .holds("supplierIds", conference, request, met, other, "2026-05-20")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(buyer(here), type, "/market-dialogues?kind=RFI")
                .hasRows(1)
                .holds(request)
                .lacks(conference);
        table(supplier(met), type, "/market-dialogues")
                .hasRows(1)
                .holds(conference, met)
                .lacks(other);
    }
}
