package org.suppliercompliance.audit.deskresearch;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Desk research as a list and as a table")
class DeskResearchListTest {
    private Desk desk;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        desk = new Desk();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    @Test
    @Tag("A20")
    @DisplayName("A20: listed by supplier, also by the id it goes on as after a merge, and by day; in pages")
    void listed() {
        String older = desk.recorded("2026-12-31", "");
        String first = desk.recorded("2027-01-01", "");
        UUID survivor = SuiteFacts.supplier();
        String other = Desk.recorded(desk.manager, survivor, "2027-06-30", "");

        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?supplierId=" + desk.supplier)
                .then()
                .body("items.id", equalTo(List.of(first, older)));
        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?from=2027-01-01&to=2027-06-29")
                .then()
                .body("items.id", equalTo(List.of(first)));
        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?from=2027-01-01&to=2027-06-30")
                .then()
                .body("items.id", equalTo(List.of(other, first)));
        String next = AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        AuditApi.as(desk.manager).get(next).then().statusCode(200).body("items.id", equalTo(List.of(older)));
        SuiteFacts.merged(desk.supplier, survivor);
        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?supplierId=" + survivor)
                .then()
                .body("items.id", equalTo(List.of(other, first, older)));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @Tag("A20")
    @Tag("A30")
    @DisplayName("A20, A30, FG6, FG13: as a table: the authority's own, with the filters of the list, no formula live")
    void as_a_table(String type) {
        String early = desk.recorded("2027-03-01", ",\"nextOn\":\"2027-09-01\"");
        String late = desk.recorded("2027-10-01", "");
        String foreign = Desk.recorded(AuditApi.manager(desk.there), desk.supplier, "2027-10-01", "");

        TableAnswer.of(AuditApi.as(desk.manager), type, Desk.RESEARCH)
                .hasRows(2)
                .holds(early, late, "Modern slavery statement (https://www.example.com/statement.pdf)")
                .holdsDefused(Desk.CONCLUSION)
                .lacks(foreign);
        TableAnswer.of(AuditApi.as(desk.manager), type, Desk.RESEARCH + "?to=2027-09-30")
                .hasRows(1)
                .holds(early, "2027-09-01");
        TableAnswer.refusals(() -> AuditApi.as(desk.manager), Desk.RESEARCH);
    }
}
