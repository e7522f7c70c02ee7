package org.suppliercompliance.audit.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("The proposal for a programme: by risk, without those whose audit can be used")
class ProposalHttpTest {
    private static final String PROPOSAL = "/audit/v1/programme-proposal";

    private String here;
    private String there;
    private String network;

    @BeforeEach
    void two_members_of_a_network() {
        String suffix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        here = "PROP-" + suffix;
        there = "PROP-OTHER-" + suffix;
        network = "PROP-NET-" + suffix;
        SuiteFacts.member(here, 1, network);
        SuiteFacts.member(there, 1, network);
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private UUID assessed(String level, String score) {
        UUID supplier = SuiteFacts.supplier();
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.supplier-risk-assessed.v1",
                here + "/" + supplier,
                supplier.toString(),
                1,
                """
                {"authority":"%s","subject":{"kind":"SUPPLIER","id":"%s"},"supplierId":"%2$s","state":"ASSESSED","score":%s,"level":"%s",
                 "assessedWeight":100,"factors":[{"factor":"CONTRACT_SIZE","level":"HIGH","weight":20,"share":30.18}],
                 "bidAdjustment":0,"themes":[],"assessedAt":"2026-11-01T08:15:00Z"}""".formatted(here, supplier, score, level));
        SuiteFacts.await(
                "select 1 from known_risk where authority = '" + here + "' and supplier_id = '" + supplier + "'");
        return supplier;
    }

    private ValidatableResponse proposal(String query) {
        return AuditApi.as(AuditApi.manager(here)).get(PROPOSAL + query).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "A12, S23, S24, A5: the riskiest first, each explained; those of whom a result can be used are skipped, and it is said which")
    @Tag("A12")
    @Tag("A5")
    @Tag("S24")
    void skips_what_can_be_used_and_says_so() {
        UUID second = assessed("HIGH", "70.00");
        UUID shared = assessed("HIGH", "80.00");
        UUID first = assessed("HIGH", "90.00");
        UUID own = assessed("HIGH", "60.00");
        assessed("MEDIUM", "45.00");
        AuditStory theirs = AuditStory.started(there, shared, "2027-03-01", "")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Fine\"}");
        proposal("?year=2027").body("skipped", hasSize(0));
        theirs.share(network).then().statusCode(200);
        AuditStory mine =
                AuditStory.started(here, own, "2027-03-01", "").drafted().finalised();

        proposal("?year=2027")
                .body("on", equalTo("2027-03-01"))
                .body("proposed.supplierId", equalTo(List.of(first.toString(), second.toString())))
                .body("proposed[0].factors[0].factor", equalTo("CONTRACT_SIZE"))
                .body("skipped.supplier.supplierId", equalTo(List.of(shared.toString(), own.toString())))
                .body("skipped.audit.auditId", equalTo(List.of(theirs.id(), mine.id())))
                .body("skipped.audit.authority", equalTo(List.of(there, here)))
                .body("skipped.audit.usableUntil", equalTo(List.of("2030-03-01", "2030-03-01")))
                .body("coverage.highRiskSuppliers", equalTo(4))
                .body("coverage.proposedPercent", equalTo(50.0f))
                .body("coverage.coveredPercent", equalTo(100.0f))
                .body("coverage.referenceFromPercent", equalTo(10))
                .body("coverage.referenceToPercent", equalTo(15));
        proposal("?year=2027&limit=1").body("proposed.supplierId", equalTo(List.of(first.toString())));
        proposal("?year=2030").body("skipped", hasSize(2));
        proposal("?year=2031")
                .body("on", equalTo("2031-01-01"))
                .body("skipped", hasSize(0))
                .body("proposed", hasSize(4));

        theirs.act("sharing-withdrawal", "{\"reason\":\"A mistake\"}").then().statusCode(200);
        proposal("?year=2027").body("skipped.audit.auditId", equalTo(List.of(mine.id())));
    }

    @Test
    @DisplayName(
            "A12: those whose result can be used keep nobody behind them from being proposed, however few are asked for")
    @Tag("A12")
    void the_skipped_take_nobodys_place() {
        UUID last = assessed("HIGH", "50.00");
        UUID riskiest = assessed("HIGH", "90.00");
        UUID next = assessed("HIGH", "80.00");
        for (UUID audited : List.of(riskiest, next)) {
            AuditStory.started(here, audited, "2027-03-01", "").drafted().finalised();
        }

        proposal("?year=2027&limit=1")
                .body("proposed.supplierId", equalTo(List.of(last.toString())))
                .body("skipped.supplier.supplierId", equalTo(List.of(riskiest.toString())))
                .body("coverage.proposedPercent", equalTo(33.3f))
                .body("coverage.coveredPercent", equalTo(100.0f));
    }

    private List<String> readers(String owner, AuditStory audit) {
        return AuditApi.as(AuditApi.manager(owner))
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", everyItem(equalTo("SUMMARY")))
                .extract()
                .path("items.readBy");
    }

    @Test
    @DisplayName(
            "A5, G10: each audit of another authority that a proposal names leaves its owner a line, one a day for each reader; one it does not name leaves none")
    @Tag("A5")
    @Tag("G10")
    void leaves_lines_in_the_read_log() {
        UUID shared = assessed("HIGH", "80.00");
        UUID own = assessed("HIGH", "60.00");
        AuditStory theirs = AuditStory.shared(there, shared, "2027-03-01", network);
        AuditStory mine = AuditStory.shared(here, own, "2027-03-01", network);
        String manager = "sustainability-manager@" + here;
        proposal("?year=2031").body("skipped", hasSize(0));
        assertEquals(List.of(), readers(there, theirs));

        proposal("?year=2027").body("skipped.audit.auditId", equalTo(List.of(theirs.id(), mine.id())));
        proposal("?year=2027");
        assertEquals(List.of(manager), readers(there, theirs));
        AuditApi.as(TestTokens.token(Role.BUYER, here)).get(PROPOSAL).then().statusCode(200);
        AuditApi.noonOf("2027-03-02", "Europe/Stockholm");
        proposal("?year=2027");
        assertEquals(List.of(manager, "buyer@" + here, manager), readers(there, theirs));
        assertEquals(List.of(), readers(here, mine));
    }

    @Test
    @DisplayName("A34: four years of programmes, each with its coverage, are one request")
    @Tag("A34")
    void four_years_in_one_request() {
        UUID supplier = assessed("HIGH", "70.00");
        for (int year : List.of(2024, 2025, 2026, 2027)) {
            AuditApi.post(
                            AuditApi.manager(here),
                            "/audit/v1/programmes",
                            "{\"year\":%d,\"suppliers\":[{\"supplierId\":\"%s\",\"reason\":\"Risk\"}]}"
                                    .formatted(year, supplier))
                    .then()
                    .statusCode(201);
        }
        AuditApi.as(AuditApi.manager(here))
                .get("/audit/v1/programmes?limit=4")
                .then()
                .statusCode(200)
                .body("items.year", equalTo(List.of(2027, 2026, 2025, 2024)))
                .body("items.coverage.planned", equalTo(List.of(1, 1, 1, 1)));
    }

    @Test
    @DisplayName("A proposal is the authority's own; a year out of bounds is 400")
    void refused() {
        AuditApi.as(TestTokens.token(Role.AUDITOR, here)).get(PROPOSAL).then().statusCode(403);
        AuditApi.as(AuditApi.manager(here)).get(PROPOSAL + "?year=1999").then().statusCode(400);
        assessed("HIGH", "70.00");
        AuditApi.as(AuditApi.manager(there)).get(PROPOSAL).then().body("proposed", hasSize(0));
    }
}
