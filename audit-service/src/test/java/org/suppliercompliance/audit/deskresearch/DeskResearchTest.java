package org.suppliercompliance.audit.deskresearch;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Read on 1 October 2027, in Oslo. */
@QuarkusTest
@DisplayName("Desk research: what an authority reads about a supplier, as often as it looks")
class DeskResearchTest {
    private static final String REPORTS = "/audit/v1/supplier-reports";

    private Desk desk;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        desk = new Desk();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static ContractFacts contract(String authority, UUID with, String duty) {
        return new ContractFacts(authority, with)
                .period("2027-01-01", "2030-12-31")
                .with("reportingDuty", duty)
                .told();
    }

    private JsonPath coverage(String year) {
        return AuditApi.as(desk.manager)
                .get("/audit/v1/follow-up-report?from=" + year + "-01-01&to=" + year + "-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @Tag("A20")
    @DisplayName(
            "A20: twice in one year of a supplier without the duty to report; it counts as followed up in that year")
    void twice_in_one_year_without_the_duty() {
        contract(desk.here, desk.supplier, "false");
        contract(desk.here, SuiteFacts.supplier(), "false");
        assertEquals(0, coverage("2027").getInt("coverage.followedUp"));

        String spring = desk.recorded("2027-03-01", ",\"nextOn\":\"2027-09-01\"");
        String autumn = desk.recorded("2027-10-01", "");

        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "/" + spring)
                .then()
                .statusCode(200)
                .body("reference", matchesPattern("DR-2027-\\d{5}"))
                .body("contractIds", empty())
                .body("researchedOn", equalTo("2027-03-01"))
                .body("sources.title", equalTo(List.of("Modern slavery statement", "Annual report")))
                .body("sources[0].address", equalTo("https://www.example.com/statement.pdf"))
                .body("sources[1].address", nullValue())
                .body("conclusion", equalTo(Desk.CONCLUSION))
                .body("nextOn", equalTo("2027-09-01"));
        AuditApi.as(desk.manager).get(Desk.RESEARCH).then().body("items.id", equalTo(List.of(autumn, spring)));
        AuditApi.as(desk.manager).get(REPORTS).then().body("items", empty());
        JsonPath year = coverage("2027");
        assertEquals(2, year.getInt("coverage.suppliers"));
        assertEquals(1, year.getInt("coverage.followedUp"));
        assertEquals(2, year.getInt("coverage.deskResearch"));
        assertEquals(0, year.getInt("coverage.reportsReviewed"));
        assertEquals(0, coverage("2028").getInt("coverage.followedUp"));
    }

    @Test
    @Tag("A20")
    @DisplayName("A20: a report that was asked of the supplier stays asked for, though its contract was looked into")
    void the_report_of_the_supplier_stays_asked_for() {
        ContractFacts contract = contract(desk.here, desk.supplier, "true");
        SuiteFacts.await("select 1 from supplier_report where contract_id = '" + contract.id() + "'");

        Desk.record(
                        desk.manager,
                        desk.supplier,
                        "2027-10-01",
                        ",\"contractIds\":[\"" + contract.id() + "\",\"" + contract.id() + "\"]")
                .then()
                .statusCode(201)
                .body("contractIds", equalTo(List.of(contract.id().toString())));

        AuditApi.as(desk.manager)
                .get(REPORTS + "?contractId=" + contract.id())
                .then()
                .body("items.status", equalTo(List.of("REQUESTED")))
                .body("items[0].basis", nullValue());
    }

    @Test
    @Tag("A20")
    @Tag("FG6")
    @DisplayName(
            "A20, FG6: the authority's people read it and find it in their feed; another authority, the supplier and an auditor do not, and the fact holds no text")
    void who_reads_it() {
        String id = desk.recorded("2027-10-01", "");
        for (String role : List.of(Role.BUYER, Role.INTEGRATOR)) {
            AuditApi.as(TestTokens.token(role, desk.here))
                    .get(Desk.RESEARCH + "/" + id)
                    .then()
                    .statusCode(200);
            Desk.record(TestTokens.token(role, desk.here), desk.supplier, "2027-10-01", "")
                    .then()
                    .statusCode(403);
        }
        AuditApi.as(AuditApi.manager(desk.there))
                .get(Desk.RESEARCH + "/" + id)
                .then()
                .statusCode(404);
        AuditApi.as(AuditApi.manager(desk.there)).get(Desk.RESEARCH).then().body("items", empty());
        for (String other : List.of(AuditApi.supplier(desk.supplier), AuditApi.auditor(desk.here))) {
            AuditApi.as(other).get(Desk.RESEARCH + "/" + id).then().statusCode(403);
            AuditApi.as(other).get(Desk.RESEARCH).then().statusCode(403);
        }

        assertEquals(List.of("audit.desk-research-recorded.v1"), AuditStory.awaitChanges(desk.manager, id, 1));
        assertEquals(List.of(), AuditStory.changes(AuditApi.manager(desk.there), id));
        assertEquals(List.of(), AuditStory.changes(AuditApi.supplier(desk.supplier), id));
        assertEquals(
                List.of("false"),
                SuiteFacts.texts(
                        "select (data::text ~ 'Routines|statement')::text from outbox where subject = '" + id + "'"));
    }

    @Test
    @Tag("A20")
    @DisplayName("A20: it names the cases that came of it, and a case tells its supplier nothing of it")
    void it_names_its_cases() {
        String id = desk.recorded("2027-10-01", "");
        desk.recorded("2027-10-01", "");
        String found = AuditApi.communicated(desk.here, desk.supplier, "2027-10-01");
        String foreign = AuditApi.raised(desk.here, SuiteFacts.supplier(), "MAJOR", "2027-10-01");
        name(id, foreign, found, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nonComplianceIds/0", "/nonComplianceIds/2")));

        name(id, found).then().statusCode(200).body("nonComplianceIds", equalTo(List.of(found)));
        AuditApi.as(desk.manager)
                .header("If-Match", "\"1\"")
                .body("{\"nonComplianceIds\":[\"" + found + "\"]}")
                .post(Desk.RESEARCH + "/" + id + "/non-compliances")
                .then()
                .statusCode(412);

        AuditApi.as(desk.manager)
                .get(Desk.RESEARCH + "?nonComplianceId=" + found)
                .then()
                .body("items.id", equalTo(List.of(id)));
        String told = AuditApi.as(AuditApi.supplier(desk.supplier))
                .get(AuditApi.CASES + "/" + found)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(-1, told.indexOf(id), told);
        assertEquals(
                List.of("1 []", "2 [\"" + found + "\"]"),
                SuiteFacts.texts(
                        "select aggregate_version || ' ' || (data ->> 'nonComplianceIds') from outbox where subject = '"
                                + id + "' and event_type = 'audit.desk-research-recorded.v1' order by position"));
    }

    @Test
    @Tag("A20")
    @DisplayName(
            "A20: a research names at most 500 cases in all, over however many requests; naming one again takes no room")
    void room_for_so_many_cases() {
        String id = desk.recorded("2027-10-01", "");
        assertEquals(
                499,
                SuiteFacts.count(
                        "with named as (insert into desk_research_case (research_id, non_compliance_id, authority)"
                                + " select '" + id + "'::uuid, gen_random_uuid(), '" + desk.here
                                + "'::text from generate_series(1, 499) returning 1) select count(*) from named"));
        String last = AuditApi.raised(desk.here, desk.supplier, "MAJOR", "2027-10-01");
        String beyond = AuditApi.raised(desk.here, desk.supplier, "MINOR", "2027-10-01");

        name(id, last, beyond).then().statusCode(422);
        name(id, last).then().statusCode(200);
        name(id, last).then().statusCode(200).body("nonComplianceIds", hasSize(500));
        name(id, beyond)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nonComplianceIds")))
                .body("detail", equalTo("One research names at most 500 non-compliances."));
    }

    private Response name(String research, String... cases) {
        return AuditApi.as(desk.manager)
                .header("If-Match", AuditApi.etag(desk.manager, Desk.RESEARCH + "/" + research))
                .body("{\"nonComplianceIds\":[\"" + String.join("\",\"", cases) + "\"]}")
                .post(Desk.RESEARCH + "/" + research + "/non-compliances");
    }

    @Test
    @Tag("A20")
    @DisplayName("A20: every fault of a research is named at once, and nothing is kept")
    void faults_are_named() {
        AuditApi.post(desk.manager, Desk.RESEARCH, """
                {"researchedOn":"soon","sources":[],"conclusion":" ","nextOn":"2027-13-01","verdict":"GOOD"}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/supplierId", "/researchedOn", "/sources", "/conclusion", "/nextOn", "/verdict"));
        AuditApi.post(desk.manager, Desk.RESEARCH, """
                {"supplierId":"%s","researchedOn":"2027-10-01","conclusion":"Good",
                 "sources":[{"title":" "},{"title":"A page","address":"ftp://example.com/page"}]}""".formatted(desk.supplier))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/sources/0/title", "/sources/1/address"));
        UUID anothers = contract(desk.there, desk.supplier, "false").id();
        UUID with = contract(desk.here, SuiteFacts.supplier(), "false").id();
        Desk.record(
                        desk.manager,
                        desk.supplier,
                        "2027-10-02",
                        ",\"nextOn\":\"2027-10-02\",\"contractIds\":[\"%s\",\"%s\"]".formatted(anothers, with))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/researchedOn", "/nextOn", "/contractIds/0", "/contractIds/1")));
        Desk.record(desk.manager, UUID.randomUUID(), "2027-10-01", "")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/supplierId")));
        AuditApi.as(desk.manager).get(Desk.RESEARCH).then().body("items", empty());
    }
}
