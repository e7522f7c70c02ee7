package org.suppliercompliance.criteria.proof;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.proof.ProofApi.equate;
import static org.suppliercompliance.criteria.proof.ProofApi.kind;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.proof.ProofApi.shipped;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.shipped.ShippedKinds;

@QuarkusTest
class EvidenceKindsHttpTest {
    private static final String STOCKHOLM = "REGION-STOCKHOLM";

    @Inject
    ShippedKinds shippedKinds;

    @Test
    @DisplayName(
            "C23: a self-assessment questionnaire, dialogue processes or a social audit report satisfy the monitoring criterion; nothing else does")
    @Tag("C23")
    void the_monitoring_criterion_has_three_kinds() {
        accepted(manager("FOLLOWING-UP"), "", criterion("RS3"))
                .body("criteria[0].code", equalTo("RS3"))
                .body(
                        "criteria[0].kinds.kind.code",
                        contains("DIALOGUE-PROCESSES", "SELF-ASSESSMENT-QUESTIONNAIRE", "SOCIAL-AUDIT-REPORT"))
                .body("criteria[0].kinds.kind.category", contains("DESCRIPTION", "SELF_ASSESSMENT", "AUDIT_REPORT"))
                .body("criteria[0].kinds[2].kind.parts.code", contains("IDENTIFYING", "ADDRESSING"));
    }

    @Test
    @DisplayName(
            "C27: ISO 45001, SA8000:2014, RBA VAP, BSCI or another audit report satisfies the safety criterion; nothing else does")
    @Tag("C27")
    void the_safety_criterion_has_five_kinds() {
        accepted(manager("SAFETY"), "", criterion("RS4"))
                .body("criteria[0].code", equalTo("RS4"))
                .body("criteria[0].version", equalTo(1))
                .body(
                        "criteria[0].kinds.kind.code",
                        contains("AMFORI-BSCI", "ISO-45001", "OTHER-SOCIAL-AUDIT", "RBA-VAP", "SA8000-2014"));
    }

    @Test
    @DisplayName(
            "C30 C31: a certified protocol of a third party counts as meeting protocols; both must show composition and elections")
    @Tag("C30")
    @Tag("C31")
    @Tag("C29")
    void protocols_show_the_elected_committee() {
        accepted(manager("PROTOCOLS"), "", criterion("RS5"))
                .body("criteria[0].kinds.kind.code", contains("CERTIFIED-PROTOCOL", "MEETING-PROTOCOLS"))
                .body("criteria[0].kinds[0].through", contains("CERTIFIED-PROTOCOL", "MEETING-PROTOCOLS"))
                .body("criteria[0].kinds[1].through", contains("MEETING-PROTOCOLS"))
                .body("criteria[0].kinds[0].kind.parts.code", contains("COMPOSITION", "ELECTION", "DIALOGUE"));
    }

    @Test
    @DisplayName(
            "C33: ISO 37001, or routines in five parts: commitment, passing down, risk assessment, monitoring, non-compliance")
    @Tag("C33")
    void anti_corruption_has_five_parts() {
        accepted(manager("CORRUPTION"), "", criterion("RS6"))
                .body("criteria[0].kinds.kind.code", contains("ANTI-CORRUPTION-ROUTINES", "ISO-37001"))
                .body(
                        "criteria[0].kinds[0].kind.parts.code",
                        contains(
                                "POLICY-COMMITMENT", "PASSING-DOWN", "RISK-ASSESSMENT", "MONITORING", "NON-COMPLIANCE"))
                .body("criteria[0].kinds[1].kind.parts", hasSize(0));
    }

    @Test
    @DisplayName(
            "C36 C37: a sustainability report, a report to the SEC or other documentation must show each of the five OECD steps")
    @Tag("C36")
    @Tag("C37")
    void the_five_steps_are_each_shown() {
        accepted(manager("STEPS"), "", criterion("RS8"))
                .body(
                        "criteria[0].kinds.kind.code",
                        contains(
                                "OECD-STEP-DOCUMENTATION",
                                "SEC-MINERALS-REPORT",
                                "SUSTAINABILITY-REPORT",
                                "TCO-CERTIFIED-8"))
                .body(
                        "criteria[0].kinds[2].kind.parts.code",
                        contains("OECD-1", "OECD-2", "OECD-3", "OECD-4", "OECD-5"));
    }

    @Test
    @DisplayName(
            "C39 C40: TCO Certified Generation 8 satisfies all three minerals criteria, so it could be required instead of them")
    @Tag("C39")
    @Tag("C40")
    @Tag("C34")
    @Tag("C38")
    @Tag("G7")
    void one_certificate_satisfies_all_minerals_criteria() {
        accepted(manager("MINERALS"), "", criterion("RS7"), criterion("RS8"), criterion("RS9"))
                .body("criteria[0].kinds.kind.code", contains("MINERALS-POLICY", "TCO-CERTIFIED-8"))
                .body(
                        "criteria[0].kinds[0].kind.parts.code",
                        contains("PUBLIC", "SENIOR-MANAGEMENT", "COMMITMENT", "REQUIRED-OF-SUPPLIERS", "MONITORED"))
                .body("criteria[2].kinds.kind.code", contains("PROGRAMME-MEMBERSHIP", "TCO-CERTIFIED-8"))
                .body("satisfyingAll", contains("TCO-CERTIFIED-8"));
        accepted(manager("MINERALS"), "", criterion("RS7"), criterion("RS8"), criterion("RS4"))
                .body("satisfyingAll", hasSize(0));
        as(manager("MINERALS"))
                .get(ProofApi.BASE + "/evidence-kinds/" + shipped("TCO-CERTIFIED-8") + "/criteria")
                .then()
                .statusCode(200)
                .body("criteria.code", contains("RS7", "RS8", "RS9"))
                .body("criteria[0].source", containsString("requires all of the above"));
    }

    @Test
    @DisplayName(
            "a kind an authority states to count as another covers what that one covers, in its own tenders and on its days only")
    @Tag("G7")
    void equivalence_chains_for_its_author() {
        String own = manager("CHAINS");
        String a = kind(own, ProofApi.code());
        String b = kind(own, ProofApi.code());
        equate(own, a, b).then().statusCode(201);
        ProofApi.post(own, "/kind-equivalences", """
                        {"kindId": "%s", "countsAsId": "%s", "validFrom": "2026-01-01", "validTo": "2026-12-31", "source": "A test"}""".formatted(b, shipped("ISO-45001")))
                .then()
                .statusCode(201);

        accepted(own, "&on=2026-06-30", criterion("RS4"))
                .body("criteria[0].kinds.find { it.kind.id == '" + a + "' }.through[2]", equalTo("ISO-45001"));
        accepted(own, "&on=2027-01-01", criterion("RS4")).body("criteria[0].kinds.kind.id", not(hasItem(a)));
        accepted(manager("OTHERS"), "&on=2026-06-30", criterion("RS4"))
                .body("criteria[0].kinds.kind.id", not(hasItem(a)));
        accepted(manager("OTHERS"), "&on=2026-06-30&authority=CHAINS", criterion("RS4"))
                .body("criteria[0].kinds.kind.id", hasItems(a, b));
    }

    @Test
    @DisplayName(
            "bad input: a circular equivalence is refused with the circle, over any number of steps, and nothing is stored")
    void a_circle_is_refused() {
        String own = manager("CIRCLES");
        String codeA = ProofApi.code();
        String codeB = ProofApi.code();
        String a = kind(own, codeA);
        String b = kind(own, codeB);
        equate(own, a, b).then().statusCode(201);

        equate(own, b, a)
                .then()
                .statusCode(422)
                .body("type", containsString("circular-equivalence"))
                .body("errors[0].pointer", equalTo("/countsAsId"))
                .body("detail", containsString(codeB + " counts as " + codeA + " counts as " + codeB));
        equate(own, a, a).then().statusCode(422);
        equate(own, a, b).then().statusCode(409);
        equate(own, a, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/countsAsId"));

        as(own).queryParam("kindId", b)
                .get(ProofApi.BASE + "/kind-equivalences")
                .then()
                .body("items", hasSize(0));
        equate(manager("OTHER-CIRCLES"), b, a).then().statusCode(201);
        equate(TestTokens.operatorToken(), b, a).then().statusCode(422);
    }

    @Test
    @DisplayName(
            "a statement of coverage holds for its versions and days, and ending it changes nothing of the days before")
    void coverage_has_versions_and_days() {
        String own = manager("COVERAGE");
        String criterion = ProofApi.publishedCriterion(own);
        String kind = kind(own, ProofApi.code());
        String id = ProofApi.cover(own, kind, criterion)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        accepted(own, "&version=1", criterion).body("criteria[0].kinds", hasSize(1));
        ProofApi.act(manager("STRANGER"), "/kind-coverages/" + id + "/ending", "\"1\"", "{\"validTo\": \"2026-06-30\"}")
                .then()
                .statusCode(403);
        ProofApi.act(own, "/kind-coverages/" + id + "/ending", "\"1\"", "{\"validTo\": \"2026-06-30\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ProofApi.act(own, "/kind-coverages/" + id + "/ending", "\"2\"", "{\"validTo\": \"2026-07-31\"}")
                .then()
                .statusCode(409);
        accepted(own, "&on=2026-06-30", criterion).body("criteria[0].kinds", hasSize(1));
        accepted(own, "&on=2026-07-01", criterion).body("criteria[0].kinds", hasSize(0));
        as(own).get(ProofApi.BASE + "/accepted-evidence-kinds?version=2&criterionId=" + criterion)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "bad input: ranges that end before they start, unknown kinds and criteria, a code twice: all faults in one answer")
    void faults_are_told_at_once() {
        String own = manager("FAULTS");
        ProofApi.post(own, "/kind-coverages", """
                        {"kindId": "%s", "criterionId": "%s", "fromVersion": 3, "toVersion": 2, "validFrom": "2026-02-01", "validTo": "2026-01-31",
                         "source": "A test"}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/toVersion", "/validTo", "/kindId", "/criterionId"));
        ProofApi.post(own, "/evidence-kinds", """
                        {"code": "%s", "category": "POLICY", "names": {}, "source": "A test",
                         "parts": [{"code": "A", "names": {"en": "a"}}, {"code": "A", "names": {"en": "b"}}]}""".formatted(ProofApi.code()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/names", "/parts/1/code"));
    }

    @Test
    @DisplayName("a kind belongs to who registered it: others read it, and do not retire it")
    void a_kind_has_an_owner() {
        String code = ProofApi.code();
        String id = kind(manager("OWNER"), code);
        as(manager(STOCKHOLM))
                .get(ProofApi.BASE + "/evidence-kinds/" + id)
                .then()
                .statusCode(200)
                .body("authority", equalTo("OWNER"));
        ProofApi.act(manager(STOCKHOLM), "/evidence-kinds/" + id + "/retirement", "\"1\"", "{}")
                .then()
                .statusCode(403);
        ProofApi.act(manager("OWNER"), "/evidence-kinds/" + id + "/retirement", "\"9\"", "{}")
                .then()
                .statusCode(412);
        ProofApi.act(manager("OWNER"), "/evidence-kinds/" + id + "/retirement", "\"1\"", "{}")
                .then()
                .statusCode(200)
                .body("retiredAt", notNullValue());
        ProofApi.post(manager("OWNER"), "/evidence-kinds", """
                        {"code": "%s", "category": "OTHER", "names": {"sv": "Ett intyg"}, "source": "A test"}""".formatted(code))
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("the shipped kinds are loaded once, and have names in Swedish and Norwegian where they are known")
    void shipped_kinds_are_loaded_once() {
        assertEquals(0, shippedKinds.load());
        as(manager(STOCKHOLM))
                .get(ProofApi.BASE + "/evidence-kinds/" + shipped("ISO-45001"))
                .then()
                .body("names.sv", equalTo("ISO 45001-certifikat"))
                .body("names.nb", equalTo("ISO 45001-sertifikat"));
        assertEquals(List.of(true), List.of(shipped("MINERALS-POLICY") != null));
    }

    private static ValidatableResponse accepted(String token, String more, String... criteria) {
        return as(token)
                .get(ProofApi.BASE + "/accepted-evidence-kinds?criterionId=" + String.join("&criterionId=", criteria)
                        + more)
                .then()
                .statusCode(200);
    }
}
