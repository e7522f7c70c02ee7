package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ShippedCatalogueHttpTest {
    private static final String STOCKHOLM_ICT = "REGION-STOCKHOLM-ICT";

    @Test
    @DisplayName("C1: the catalogue ships 122 criteria, read page by page without gap or repeat")
    void the_catalogue_ships_122_criteria() {
        List<String> codes = new ArrayList<>();
        String next = Api.CRITERIA + "?status=PUBLISHED&limit=50";
        while (next != null) {
            JsonPath page = Api.as(Api.buyer(Api.OSLO))
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<java.util.Map<String, Object>>getList("items").stream()
                    .filter(item -> item.get("authority") == null && item.get("framework") != null)
                    .forEach(item -> codes.add(item.get("framework") + " " + item.get("code")));
            next = page.getString("next");
        }

        assertEquals(122, codes.size());
        assertEquals(122, new HashSet<>(codes).size());
        assertEquals("AMFORI-BSCI PA1", codes.get(0));
        assertEquals("AMFORI-BSCI PA10", codes.get(9));
    }

    @Test
    @DisplayName("every role may read the catalogue")
    void every_role_may_read_the_catalogue() {
        for (String role : List.of("sustainability-manager", "buyer", "auditor", "integrator", "operator")) {
            Api.as(TestTokens.roleToken(role, null))
                    .get(Api.CRITERIA + "?code=RS4")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("RS4"));
        }
        Api.as(TestTokens.supplierToken("019aabcd-0000-7000-8000-00000000000a"))
                .get(Api.CRITERIA + "?code=RS4")
                .then()
                .statusCode(200)
                .body("items.code", contains("RS4"));
    }

    @Test
    @DisplayName(
            "C20, C5: the transparency criterion is award criterion and contract clause at once, and costs much effort")
    @Tag("C20")
    @Tag("C5")
    void the_transparency_criterion_has_two_uses() {
        shipped("RS1")
                .body("versions[0].theme", equalTo("transparency"))
                .body("versions[0].uses", contains("AWARD", "CONTRACT_CLAUSE"))
                .body("versions[0].effort", equalTo("HIGH"))
                .body(
                        "versions[0].proofs[0].parts",
                        contains(
                                "factories of final assembly",
                                "factories of main components",
                                "prioritised risks of the factories",
                                "how the risks are managed"))
                .body("versions[0].proofs.moment", contains("TENDER", "CONTRACT_MANAGEMENT"));
    }

    @Test
    @DisplayName("C21: the risk assessment criterion has a variant for resellers")
    void the_risk_assessment_criterion_has_a_variant_for_resellers() {
        shipped("RS2")
                .body("versions[0].theme", equalTo("risk-assessment"))
                .body(
                        "versions[0].texts.en",
                        containsString(
                                "Variant for resellers: offers products of brands that have risk assessment procedures."));
    }

    @Test
    @DisplayName("C22, C23: monitoring is a contract duty, shown by questionnaires, dialogue or social audits")
    void monitoring_is_a_contract_duty_with_three_kinds_of_evidence() {
        shipped("RS3")
                .body("versions[0].theme", equalTo("monitoring"))
                .body("versions[0].uses", hasItem("CONTRACT_CLAUSE"))
                .body(
                        "versions[0].proofs.name",
                        contains("self-assessment questionnaires", "dialogue processes", "social audit reports"));
    }

    @Test
    @DisplayName(
            "C24, C25, C26, C27: process chemicals, with worker participation, training, and the accepted certificates")
    @Tag("C24")
    @Tag("C25")
    @Tag("C26")
    @Tag("C27")
    void process_chemicals_name_the_accepted_certificates() {
        shipped("RS4")
                .body("versions[0].theme", equalTo("process-chemicals"))
                .body(
                        "versions[0].proofs.name",
                        hasItems(
                                "ISO 45001 certificate",
                                "SA8000:2014 certificate",
                                "RBA VAP audit report",
                                "amfori BSCI audit report"))
                .body(
                        "versions[0].proofs[4].parts",
                        contains(
                                "worker participation in the main factories",
                                "training and information about process chemicals"))
                .body("versions[0].legalBasis.reference", contains("C155", "C187"));
    }

    @Test
    @DisplayName("C28, C29, C30, C31: worker empowerment shows committees, elections and regular dialogue by protocol")
    void worker_empowerment_is_shown_by_protocol() {
        shipped("RS5")
                .body("versions[0].theme", equalTo("worker-empowerment"))
                .body("versions[0].proofs.kind", contains("PROTOCOL"))
                .body(
                        "versions[0].proofs[0].parts",
                        contains(
                                "composition of the committees",
                                "election procedures",
                                "ongoing and regular dialogue with management"));
    }

    @Test
    @DisplayName("C32, C33: anti-corruption follows the ICC rules, by ISO 37001 or five document parts")
    void anti_corruption_is_shown_by_certificate_or_five_parts() {
        shipped("RS6")
                .body("versions[0].theme", equalTo("anti-corruption"))
                .body("versions[0].legalBasis.reference", contains("ICC rules on combating corruption"))
                .body("versions[0].proofs[0].name", equalTo("ISO 37001 certificate"))
                .body("versions[0].proofs[1].parts.size()", equalTo(5));
    }

    @Test
    @DisplayName("C34, C35: the minerals policy has five parts, and a claim of no conflict minerals is flagged")
    void the_minerals_policy_has_five_parts_and_a_red_flag() {
        shipped("RS7")
                .body("versions[0].theme", equalTo("minerals-policy"))
                .body("versions[0].proofs[0].parts.size()", equalTo(5))
                .body(
                        "versions[0].proofs[0].redFlags",
                        contains("a claim of \"no conflict minerals\" is not credible"));
    }

    @Test
    @DisplayName("C36, C37: minerals due diligence shows each of the five OECD steps, in one of three reports")
    void minerals_due_diligence_shows_each_of_the_five_steps() {
        shipped("RS8")
                .body("versions[0].theme", equalTo("minerals-due-diligence"))
                .body(
                        "versions[0].proofs.name",
                        contains("sustainability report", "report to US SEC", "other document per OECD step"))
                .body("versions[0].proofs.parts*.size()", contains(5, 5, 5));
    }

    @Test
    @DisplayName("C38: the third part of minerals is membership of a programme")
    void the_third_part_of_minerals_is_membership_of_a_programme() {
        shipped("RS9")
                .body("versions[0].theme", equalTo("regional-programmes"))
                .body("versions[0].proofs[0].kind", equalTo("MEMBERSHIP"))
                .body("versions[0].proofs[0].depth", equalTo("SYSTEM_MEMBERSHIP"));
    }

    @Test
    @DisplayName("C44: a shipped criterion names the ILO conventions and the law of the country of production")
    void a_shipped_criterion_names_conventions_and_national_law() {
        String id = idOf("TCO-SUPPLY-CHAIN", "T1");

        Api.read(Api.buyer(Api.OSLO), id, 1)
                .then()
                .statusCode(200)
                .body("legalBasis.findAll { it.kind == 'ILO_CONVENTION' }.size()", equalTo(10))
                .body("legalBasis.kind", hasItem("NATIONAL_LAW_OF_PRODUCTION_COUNTRY"));
    }

    private static ValidatableResponse shipped(String code) {
        return Api.as(Api.buyer(Api.STOCKHOLM))
                .get(Api.CRITERIA + "/" + idOf(STOCKHOLM_ICT, code))
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("publishedVersion", equalTo(1))
                .body("authority", nullValue())
                .body("versions[0].version", equalTo(1))
                .body("versions[0].status", equalTo("PUBLISHED"));
    }

    private static String idOf(String framework, String code) {
        return list("framework=" + framework + "&code=" + code).extract().path("items[0].id");
    }

    private static ValidatableResponse list(String query) {
        return Api.as(Api.buyer(Api.OSLO))
                .get(Api.CRITERIA + "?" + query)
                .then()
                .statusCode(200);
    }
}
