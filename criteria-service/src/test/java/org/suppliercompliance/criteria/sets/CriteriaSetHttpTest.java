package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.criteria.sets.Sets.PATH;
import static org.suppliercompliance.criteria.sets.Sets.added;
import static org.suppliercompliance.criteria.sets.Sets.fix;
import static org.suppliercompliance.criteria.sets.Sets.gate;
import static org.suppliercompliance.criteria.sets.Sets.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Calls;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class CriteriaSetHttpTest {
    @Test
    @Tag("C1")
    @Tag("C7")
    @Tag("C8")
    @Tag("S32")
    @DisplayName(
            "C7 C8 S32: a set for tablets is fixed when its weights add up and minerals are asked for or a reason is recorded")
    void fixed_when_nothing_is_wrong() throws SQLException {
        String authority = Registry.authority();
        Facts.ict("TABLETS");
        String set = Sets.drafted(authority, Map.of("categories", List.of("TABLETS")));
        fix(authority, set)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/lines", "/totalPoints", "/mineralsReason"))
                .body("errors.detail", contains(startsWith("C1: "), startsWith("C7: "), startsWith("S32: ")));
        added(authority, set, Sets.criterion(authority, "labour", "LOW", "AWARD"), 15);
        String environmental = added(authority, set, Sets.criterion(authority, "product", "LOW", "AWARD"), 14);
        gate(authority, set)
                .body("passed", equalTo(false))
                .body("errors.requirement", containsInAnyOrder("C7", "S32"))
                .body("errors.detail", hasItem(containsString("29 points and the rest of the tender 70")));
        Sets.patch(authority, PATH + "/" + set + "/lines/" + environmental, Map.of("points", 15))
                .statusCode(200);
        Sets.patch(authority, PATH + "/" + set, Map.of("mineralsReason", "The framework asks for it."))
                .statusCode(200);

        fix(authority, set)
                .statusCode(200)
                .body("status", equalTo("FIXED"))
                .body("share.environmentalPercent", equalTo(15.0f))
                .body("share.socialPercent", equalTo(15.0f))
                .body("share.percent", equalTo(30.0f))
                .body("share.usualSocialPercent", equalTo(15));
        gate(authority, set).body("passed", equalTo(true)).body("lifted.requirement", contains("S32"));
        Map<String, Object> fact = Market.facts(authority, "criteria-set-fixed").get(0);
        assertEquals(set, fact.get("id"));
        assertEquals(2, ((List<?>) fact.get("lines")).size());

        // It never changes: not over HTTP, and not in the database.
        Sets.patch(authority, PATH + "/" + set, Map.of("title", "Other"))
                .statusCode(409)
                .body("type", containsString("criteria-set-fixed"));
        Sets.patch(authority, PATH + "/" + set + "/lines/" + environmental, Map.of("points", 1))
                .statusCode(409);
        line(authority, set, ProofApi.criterion("RS8"), Map.of("points", 1)).statusCode(409);
        fix(authority, set).statusCode(409);
        refused("update criteria_set set reference = 'x' where id = '" + set + "'");
        refused("update criteria_set_line set use = 'SELECTION' where set_id = '" + set + "'");
        refused("delete from criteria_set_line where set_id = '" + set + "'");
    }

    private static void refused(String statement) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement act = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> act.executeUpdate(statement));
            assertTrue(refusal.getMessage().contains("a fixed criteria set never changes"), refusal.getMessage());
        }
    }

    @Test
    @Tag("S32")
    @DisplayName(
            "S32: personal computers by their CPV code, or by that of a whole that holds them, need minerals due diligence, monitors do not")
    void minerals_by_cpv_code() {
        String authority = Registry.authority();
        String computers = Sets.drafted(authority, Map.of("cpvCodes", List.of("30213100")));
        gate(authority, computers).body("errors.requirement", hasItem("S32"));
        added(authority, computers, ProofApi.criterion("RS8"), 30);
        gate(authority, computers).body("errors", hasSize(0));
        for (String code : List.of("30200000", "30210000", "33197000")) {
            gate(authority, Sets.drafted(authority, Map.of("cpvCodes", List.of(code))))
                    .body("errors.requirement", hasItem("S32"));
        }
        gate(authority, Sets.drafted(authority, Map.of("cpvCodes", List.of("30231300"))))
                .body("errors.requirement", not(hasItem("S32")));
    }

    @Test
    @Tag("C1")
    @DisplayName("C1: a set copied to the next has the same lines; a criterion retired since keeps it from being fixed")
    void copied_to_the_next() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "labour", "LOW", "AWARD");
        String set = Sets.drafted(authority, Map.of());
        added(authority, set, criterion, 30);
        fix(authority, set).statusCode(200);

        String copy = Sets.post(
                        authority, PATH + "/" + set + "/copies", Map.of("title", "The next", "reference", "T-2"))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("copiedFrom", equalTo(set))
                .body("lines.criterionId", contains(criterion))
                .body("lines.points", contains(30))
                .extract()
                .path("id");
        gate(authority, copy).body("passed", equalTo(true));
        Sets.act(authority, Sets.CRITERIA + "/" + criterion + "/versions/1", "retirement")
                .statusCode(200);

        gate(authority, copy)
                .body("errors.rule", contains("CRITERION_NOT_IN_FORCE"))
                .body("errors[0].requirement", equalTo("C1"));
        fix(authority, copy).statusCode(422).body("errors.pointer", contains("/lines/0/version"));
        line(authority, Sets.drafted(authority, Map.of()), criterion, Map.of("points", 3))
                .statusCode(422)
                .body("errors.pointer", contains("/version"));
        gate(authority, set).body("errors", hasSize(0));
        Sets.manager(authority).get(PATH + "?reference=T-2&status=DRAFT").then().body("items.id", contains(copy));
        Sets.post(authority, PATH + "/" + set + "/copies", Map.of("title", "Again", "reference", "T-3"))
                .statusCode(201)
                .header("Location", not(containsString("copies")));
    }

    @Test
    @Tag("C9")
    @Tag("C10")
    @Tag("C11")
    @DisplayName(
            "C9 C10 C11: high effort for little weight and weight against importance are warnings, with what would mend them")
    void weights_that_will_not_work() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        String laborious = line(
                        authority,
                        set,
                        Sets.criterion(authority, "labour", "HIGH", "AWARD"),
                        Map.of("points", 5, "importance", "HIGH"))
                .statusCode(201)
                .extract()
                .path("id");
        line(
                        authority,
                        set,
                        Sets.criterion(authority, "labour", "LOW", "AWARD"),
                        Map.of("points", 25, "importance", "LOW"))
                .statusCode(201);

        gate(authority, set)
                .body("passed", equalTo(true))
                .body("warnings.requirement", containsInAnyOrder("C11", "C9"))
                .body("warnings.lineId", contains(laborious, laborious));
        Sets.patch(authority, PATH + "/" + set + "/lines/" + laborious, Map.of("points", 25))
                .statusCode(200);
        gate(authority, set).body("warnings", hasSize(0));
        added(authority, set, ProofApi.criterion("RS4"), 3);
        gate(authority, set).body("hints.requirement", hasItem("C10"));
    }

    @Test
    @Tag("C40")
    @Tag("C46")
    @DisplayName(
            "C40 C46: a certification that could replace criteria is a hint, clauses without a right to audit a warning")
    void what_could_be_better() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        added(authority, set, ProofApi.criterion("RS7"), 10);
        added(authority, set, ProofApi.criterion("RS4"), 10);
        gate(authority, set)
                .body("hints.requirement", not(hasItem("C40")))
                .body("warnings.requirement", not(hasItem("C46")));
        added(authority, set, ProofApi.criterion("RS8"), 10);
        line(authority, set, ProofApi.criterion("RS8"), Map.of("use", "CONTRACT_CLAUSE"))
                .statusCode(201);

        gate(authority, set)
                .body("hints.detail", hasItem(containsString("TCO-CERTIFIED-8 satisfies RS7, RS8 at once")))
                .body("hints.requirement", hasItems("C40"))
                .body("warnings.requirement", contains("C46"));
    }

    @Test
    @Tag("S30")
    @DisplayName("S30: a pressing risk of the category's risk analysis that no line answers is a warning")
    void risks_that_nothing_answers() {
        String authority = Registry.authority();
        String network = Facts.network(authority);
        Facts.ict("TABLETS");
        Facts.assigned(network, "TABLETS", authority);
        Calls.published(Calls.manager(authority), network, "TABLETS");
        String set = Sets.drafted(authority, Map.of("categories", List.of("TABLETS")));

        gate(authority, set)
                .body("warnings.requirement", contains("S30"))
                .body("warnings[0].detail", containsString("risk 2 (CHILD_LABOUR, CD)"));
        added(authority, set, ProofApi.criterion("RS8"), 30);
        gate(authority, set).body("warnings", hasSize(0)).body("passed", equalTo(true));
    }

    @Test
    @Tag("C1")
    @DisplayName("C1: a criterion made for other products than those that are bought is a warning")
    void made_for_other_products() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "labour", "LOW", "AWARD");
        String versions = Sets.CRITERIA + "/" + criterion + "/versions";
        Map<String, Object> content =
                Sets.manager(authority).get(versions + "/1").as(new TypeRef<>() {});
        Facts.ict("TABLETS", "SMARTPHONES", "SMALL-PRINTERS");
        Map<String, Object> revision = new HashMap<>(Map.of("categories", List.of("TABLETS", "SMARTPHONES")));
        List.of("theme", "titles", "uses", "proofs", "effort").forEach(name -> revision.put(name, content.get(name)));
        Sets.post(authority, versions, revision).statusCode(201);
        Sets.act(authority, versions + "/2", "publication").statusCode(200);
        for (String bought : List.of("SMARTPHONES", "SMALL-PRINTERS")) {
            String set = Sets.drafted(authority, Map.of("categories", List.of(bought)));
            line(authority, set, criterion, Map.of("version", 2, "points", 30)).statusCode(201);

            gate(authority, set)
                    .body("passed", equalTo(true))
                    .body(
                            "warnings.rule",
                            equalTo(bought.equals("SMARTPHONES") ? List.of() : List.of("OTHER_CATEGORY")));
        }
    }

    @Test
    @DisplayName("points beyond all points, an unknown clause set and a stale version are refused")
    void bad_input() {
        String authority = Registry.authority();
        Sets.post(
                        authority,
                        PATH,
                        Map.of(
                                "purpose",
                                "CONTRACT",
                                "title",
                                "A",
                                "reference",
                                "B",
                                "totalPoints",
                                10,
                                "otherPoints",
                                11,
                                "clauseSetId",
                                "019aabcd-0000-7000-8000-000000000001"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/otherPoints", "/clauseSetId"));
        String path = PATH + "/" + Sets.drafted(authority, Map.of());
        Sets.patch(authority, path, Map.of("title", "Other")).statusCode(200).header("ETag", endsWith("2\""));
        Sets.manager(authority)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(path + "/fixing")
                .then()
                .statusCode(412);
    }
}
