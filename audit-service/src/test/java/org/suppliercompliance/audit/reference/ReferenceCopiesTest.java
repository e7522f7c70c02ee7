package org.suppliercompliance.audit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
@DisplayName("X1: copies of other services' facts, kept by their events")
class ReferenceCopiesTest {
    @Test
    @DisplayName("X7: an authority's settings follow its changes, and an older fact never overwrites a newer one")
    void settings_follow_changes() {
        SuiteFacts.authority("REFERENCE-A", "Europe/Oslo", "[14,7,1]", "[0,7,30]", 1);
        SuiteFacts.authority("REFERENCE-A", "Europe/Oslo", "[5]", "[0,10]", 3);
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.authority-changed.v1",
                "REFERENCE-A",
                "REFERENCE-A",
                2,
                "{\"code\":\"REFERENCE-A\",\"name\":\"Old\",\"zone\":\"Europe/Stockholm\"}");
        SuiteFacts.supplier();
        assertEquals(
                1,
                SuiteFacts.count(
                        "select count(*) from known_authority where code = 'REFERENCE-A' and zone = 'Europe/Oslo'"
                                + " and steps_before = '{5}'"));
    }

    @Test
    void a_contract_is_kept_with_or_without_a_period_and_unknown_members_are_ignored() {
        UUID id = Ids.next();
        UUID supplier = Ids.next();
        SuiteFacts.send(
                "suppliers.v1", "supplier.contract-registered.v1", id.toString(), supplier.toString(), 1, """
                {"id":"%s","authority":"REFERENCE-A","supplierId":"%s","reference":"C-1","title":"Clients","cpvCodes":["30213000"],
                 "value":null,"start":null,"end":null,"periodKnown":false,"concludedOn":null,"reportingDuty":true,"rightToAudit":true,
                 "sanctionClause":true,"somethingNew":{"a":1}}""".formatted(
                                id, supplier));
        SuiteFacts.await(
                "select 1 from known_contract where id = '" + id + "' and not period_known and reporting_duty");
    }

    @Test
    @DisplayName("FC3: an authority in a zone that does not exist goes to the dead letters, and the next event is read")
    void a_zone_that_does_not_exist_goes_to_the_dead_letters() {
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.authority-registered.v1",
                "REFERENCE-BAD",
                "REFERENCE-BAD",
                1,
                "{\"code\":\"REFERENCE-BAD\",\"name\":\"Nowhere\",\"zone\":\"Europe/Nowhere\"}");
        SuiteFacts.await("select 1 from dead_letter where subject = 'REFERENCE-BAD'");
        SuiteFacts.authority("REFERENCE-NEXT", "Europe/Oslo");
        assertEquals(0, SuiteFacts.count("select count(*) from known_authority where code = 'REFERENCE-BAD'"));
    }

    @Test
    @DisplayName("every version of a criterion is kept")
    void every_version_of_a_criterion_is_kept() {
        UUID id = SuiteFacts.criterion("RBA-B1", 1);
        SuiteFacts.send(
                "criteria.v1",
                "criteria.criterion-published.v1",
                id.toString(),
                id.toString(),
                2,
                "{\"id\":\"" + id + "\",\"code\":\"RBA-B1\",\"version\":2}");
        SuiteFacts.await("select 1 from known_criterion where id = '" + id + "' and version = 2");
        assertEquals(2, SuiteFacts.count("select count(*) from known_criterion where id = '" + id + "'"));
    }
}
