package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.suppliercompliance.criteria.sets.Sets.PATH;
import static org.suppliercompliance.criteria.sets.Sets.gate;
import static org.suppliercompliance.criteria.sets.Sets.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class CriteriaSetLineHttpTest {
    private static final Map<String, Object> MANDATORY = Map.of("use", "SELECTION", "mandatory", true);

    @Test
    @Tag("C4")
    @Tag("C12")
    @Tag("C13")
    @Tag("C14")
    @Tag("C15")
    @DisplayName(
            "C12 C13: mandatory at 35 % is 422 with the row, with a reason 201 and the reason in the set, at 50 % 201")
    @Tag("G8")
    void mandatory_needs_half_of_the_market() {
        String authority = Registry.authority();
        String immature = Sets.criterion(authority, "risk-assessment", "LOW", "SELECTION", "AWARD");
        String mature = Sets.criterion(authority, "risk-assessment", "LOW", "SELECTION", "AWARD");
        String unasked = Sets.criterion(authority, "risk-assessment", "LOW", "SELECTION", "AWARD");
        Market.consulted(authority, immature, Market.today(), 7, 3, 10);
        Market.consulted(authority, mature, Market.today(), 3, 0, 3);
        String set = Sets.drafted(authority, Map.of());

        line(authority, set, immature, MANDATORY)
                .statusCode(422)
                .body("type", containsString("quality-gate-closed"))
                .body("errors.pointer", contains("/mandatory"))
                .body("errors[0].detail", containsString("C12: 35 % of the market can meet it (20 answered)"));
        line(authority, set, unasked, MANDATORY)
                .statusCode(422)
                .body("errors.detail", contains(startsWith("C13: ")))
                .body("errors[0].detail", containsString("0 of at least 5 answers"));
        line(authority, set, mature, MANDATORY).statusCode(201).body("mandatory", equalTo(true));
        String reason = "The law asks for it from 2028 on.";
        String id = line(
                        authority,
                        set,
                        immature,
                        Map.of("use", "SELECTION", "mandatory", true, "mandatoryReason", reason))
                .statusCode(201)
                .extract()
                .path("id");

        Sets.manager(authority).get(PATH + "/" + set).then().body("lines[1].mandatoryReason", equalTo(reason));
        gate(authority, set)
                .body("lifted.lineId", contains(id))
                .body("lifted[0].requirement", equalTo("C12"))
                .body("lifted[0].reason", equalTo(reason));
        Sets.patch(authority, PATH + "/" + set + "/lines/" + id, Map.of("mandatory", false))
                .statusCode(200);
        gate(authority, set).body("lifted", hasSize(0));
        Sets.added(authority, set, mature, 10);
        Sets.added(authority, set, unasked, 20);
        gate(authority, set).body("hints.requirement", containsInAnyOrder("C14", "C15"));
    }

    @Test
    @Tag("C6")
    @Tag("X7")
    @DisplayName("C6 X7: a social technical specification is 422 under Swedish rules and 201 under Norwegian ones")
    void social_technical_specifications_by_jurisdiction() {
        String norwegian = Registry.authority("NO");
        String swedish = Registry.authority("SE");
        String criterion = Sets.criterion(norwegian, "labour", "LOW", "TECHNICAL_SPECIFICATION");
        Map<String, Object> specification = Map.of(
                "use", "TECHNICAL_SPECIFICATION", "mandatory", true, "mandatoryReason", "Asked for by the board.");

        line(swedish, Sets.drafted(swedish, Map.of()), criterion, specification)
                .statusCode(422)
                .body("errors.pointer", contains("/use"))
                .body("errors[0].detail", startsWith("C6: SE-NO-SOCIAL-TECHNICAL-SPECIFICATION"));
        line(norwegian, Sets.drafted(norwegian, Map.of()), criterion, specification)
                .statusCode(201)
                .body("use", equalTo("TECHNICAL_SPECIFICATION"));
    }

    @Test
    @Tag("C2")
    @Tag("C3")
    @Tag("C5")
    @Tag("C16")
    @Tag("C17")
    @DisplayName("C3 C5 C16 C17: everything that is wrong with a line is said at once, and nothing of it is stored")
    void everything_at_once() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "labour", "LOW", "AWARD", "CONTRACT_CLAUSE");
        String set = Sets.drafted(authority, Map.of());

        line(authority, set, criterion, Map.of("mandatory", true, "mandatoryReason", "So be it.", "moment", "-"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/points", "/mandatory", "/moment"))
                .body("errors.detail", contains(startsWith("C3: "), startsWith("C14: "), startsWith("C17: ")));
        line(authority, set, criterion, Map.of("use", "SELECTION", "points", 3, "moment", "CONTRACT_MANAGEMENT"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/use", "/points", "/moment"))
                .body("errors.detail", contains(startsWith("C5: "), startsWith("C3: "), startsWith("C16: ")));
        line(authority, set, UUID.randomUUID().toString(), Map.of("points", 3))
                .statusCode(422)
                .body("errors.pointer", contains("/criterionId"));
        Sets.manager(authority)
                .get(PATH + "/" + set)
                .then()
                .body("lines", hasSize(0))
                .header("ETag", "\"1\"");

        Sets.added(authority, set, criterion, 3);
        line(authority, set, criterion, Map.of("use", "CONTRACT_CLAUSE")).statusCode(201);
        line(authority, set, criterion, Map.of("points", 5))
                .statusCode(409)
                .body("type", containsString("criteria-set-line-exists"));
        Sets.manager(authority).get(PATH + "/" + set).then().body("lines.use", contains("AWARD", "CONTRACT_CLAUSE"));
    }

    @Test
    @Tag("C41")
    @Tag("C42")
    @DisplayName("C41 C42: the way to a far goal is steps that each give more, and the last one gives all")
    void steps_toward_a_goal() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "worker-empowerment", "LOW", "AWARD");
        String set = Sets.drafted(authority, Map.of());

        line(authority, set, criterion, Map.of("points", 8, "milestones", steps(2, 2, 8)))
                .statusCode(422)
                .body("errors.pointer", contains("/milestones"))
                .body("errors[0].detail", startsWith("C42: "));
        line(authority, set, criterion, Map.of("points", 8, "milestones", steps(2, 4, 6)))
                .statusCode(422)
                .body("errors[0].detail", containsString("The last step gives 6 points and the criterion 8"));
        line(authority, set, criterion, Map.of("points", 8, "milestones", steps(1, 2, 4, 8)))
                .statusCode(201)
                .body("milestones.points", contains(1, 2, 4, 8));
    }

    @Test
    @Tag("C12")
    @Tag("S32")
    @DisplayName("C12 S32: a blank is no recorded reason, of a line and of a set, and nothing of it is stored")
    void a_blank_is_no_reason() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "labour", "LOW", "SELECTION");
        Facts.ict("TABLETS");
        String set = Sets.drafted(authority, Map.of("categories", List.of("TABLETS")));
        line(authority, set, criterion, Map.of("use", "SELECTION", "mandatory", true, "mandatoryReason", " \n "))
                .statusCode(400)
                .body("errors.pointer", contains("/mandatoryReason"));
        String reason = "The law asks for it.\nFrom 2028 on.";
        String id = line(
                        authority,
                        set,
                        criterion,
                        Map.of("use", "SELECTION", "mandatory", true, "mandatoryReason", reason))
                .statusCode(201)
                .body("mandatoryReason", equalTo(reason))
                .extract()
                .path("id");
        Sets.patch(authority, PATH + "/" + set + "/lines/" + id, Map.of("mandatoryReason", "  "))
                .statusCode(400)
                .body("errors.pointer", contains("/mandatoryReason"));
        Sets.patch(authority, PATH + "/" + set, Map.of("mineralsReason", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/mineralsReason"));
        Map<String, Object> draft = Map.of(
                "purpose",
                "TENDER",
                "title",
                "Laptops",
                "reference",
                "T-1",
                "totalPoints",
                100,
                "otherPoints",
                70,
                "mineralsReason",
                " ");
        Sets.post(authority, PATH, draft).statusCode(400).body("errors.pointer", contains("/mineralsReason"));
        gate(authority, set).body("errors.requirement", hasItem("S32")).body("lifted[0].reason", equalTo(reason));
    }

    private static List<Map<String, Object>> steps(int... points) {
        return java.util.Arrays.stream(points)
                .mapToObj(one -> Map.<String, Object>of("titles", Map.of("en", "Step"), "points", one))
                .toList();
    }

    @Test
    @DisplayName("a line changes with its ETag only, and goes when it is removed")
    void a_line_changes_and_goes() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        String path = PATH + "/" + set + "/lines/"
                + Sets.added(authority, set, Sets.criterion(authority, "labour", "LOW", "AWARD"), 3);

        String stranger = "SETS-STRANGER";
        Sets.manager(stranger).get(path).then().statusCode(404);
        Sets.manager(stranger).header("If-Match", "\"1\"").delete(path).then().statusCode(404);
        line(stranger, set, ProofApi.criterion("RS8"), Map.of("points", 1)).statusCode(404);
        Sets.patch(authority, path, Map.of("points", 4)).statusCode(200).body("points", equalTo(4));
        Sets.manager(authority).header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        Sets.manager(authority).delete(path).then().statusCode(428);
        Sets.manager(authority).header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        Sets.manager(authority).get(path).then().statusCode(404);
        Sets.manager(authority).get(PATH + "/" + set).then().body("lines", hasSize(0));
    }

    @Test
    @DisplayName(
            "of a fixed set and its lines it is said first what is not there and what was read too long ago, and only then that it is fixed")
    void fixed_is_said_last() {
        String authority = Registry.authority();
        String path = PATH + "/" + Sets.drafted(authority, Map.of());
        String set = path.substring(PATH.length() + 1);
        String line =
                path + "/lines/" + Sets.added(authority, set, Sets.criterion(authority, "labour", "LOW", "AWARD"), 30);
        Sets.fix(authority, set).statusCode(200);

        changed(authority, path, null, Map.of("title", "Other")).statusCode(428);
        changed(authority, path, "\"1\"", Map.of("title", "Other")).statusCode(412);
        changed(authority, line, null, Map.of("points", 3)).statusCode(428);
        changed(authority, line, "\"9\"", Map.of("points", 3)).statusCode(412);
        changed(authority, line, "\"1\"", Map.of("points", 3)).statusCode(409);
        String none = path + "/lines/" + UUID.randomUUID();
        changed(authority, none, "\"1\"", Map.of("points", 3)).statusCode(404);
        Sets.manager(authority).header("If-Match", "\"1\"").delete(none).then().statusCode(404);
        Sets.manager(authority).delete(line).then().statusCode(428);
        Sets.manager(authority).header("If-Match", "\"9\"").delete(line).then().statusCode(412);
        Sets.manager(authority).header("If-Match", "\"1\"").delete(line).then().statusCode(409);
        Sets.manager(authority)
                .contentType("application/json")
                .body("{}")
                .post(path + "/fixing")
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse changed(String authority, String path, String etag, Map<String, Object> patch) {
        RequestSpecification request = Sets.manager(authority);
        return (etag == null ? request : request.header("If-Match", etag))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then();
    }
}
