package org.suppliercompliance.criteria.riskanalysis;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.criteria.riskanalysis.Calls.ANALYSES;
import static org.suppliercompliance.criteria.riskanalysis.Calls.act;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.body;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.drafted;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.patch;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;
import static org.suppliercompliance.criteria.riskanalysis.Calls.published;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
class RiskAnalysisHttpTest {
    private final String owner = Facts.fresh("OWNER");
    private final String member = Facts.fresh("MEMBER");

    private String networkWith(String category) {
        String network = Facts.network(owner, member);
        Facts.assigned(network, category, owner);
        return network;
    }

    @Test
    @DisplayName("S17, S18: only the authority that answers for the category in the network writes its risk analysis")
    void only_the_responsible_authority_writes() {
        String network = networkWith("ICT");
        String other = Facts.network(owner, member);
        Facts.assigned(other, "ICT", member);

        post(manager(owner), ANALYSES, body(network, "ICT"))
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("authority", equalTo(owner))
                .body("document.address", equalTo("https://example.org/report.pdf"));
        post(manager(member), ANALYSES, body(network, "ICT"))
                .then()
                .statusCode(403)
                .body("type", endsWith("not-responsible"))
                .body("detail", equalTo(owner + " answers for ICT in " + network + "."));
        post(manager(owner), ANALYSES, body(other, "ICT")).then().statusCode(403);
        post(manager(owner), ANALYSES, body(network, "FOOD"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category"));
        post(manager(owner), ANALYSES, body("NO-SUCH", "ICT"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/network"));
        post(buyer(owner), ANALYSES, body(network, "ICT")).then().statusCode(403);
    }

    @Test
    @DisplayName(
            "A7, S18: a draft is its owner's alone; a published one is read by every authority, in the network or not")
    void a_draft_is_the_owners_and_a_published_one_everybodys() {
        String network = networkWith("ICT");
        String id = drafted(manager(owner), network, "ICT");
        String path = ANALYSES + "/" + id;
        String stranger = buyer(Facts.fresh("STRANGER"));

        as(buyer(owner)).get(path).then().statusCode(200);
        as(buyer(member)).get(path).then().statusCode(404);
        as(buyer(member)).get(path + "/suggested-criteria").then().statusCode(404);
        act(manager(member), path, "publication", "\"1\"").then().statusCode(404);
        as(stranger).get(ANALYSES + "?network=" + network).then().body("items.size()", equalTo(0));

        act(manager(owner), path, "publication").then().statusCode(200).body("status", equalTo("PUBLISHED"));

        as(buyer(member)).get(path).then().statusCode(200).body("risks.size()", equalTo(2));
        as(stranger).get(path).then().statusCode(200);
        as(TestTokens.supplierToken(Ids.next().toString())).get(path).then().statusCode(200);
        as(stranger)
                .get(ANALYSES + "?network=" + network + "&category=ICT&status=PUBLISHED&authority=" + owner)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].risks", equalTo(2))
                .body("items[0].current", equalTo(true));
        patch(manager(member), path, "\"2\"", "{\"title\": \"Mine now\"}")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName(
            "S22: publication is refused, naming each area that has neither risks nor a reasoned word that none was found")
    @Tag("S22")
    void every_area_must_be_spoken_of() {
        String network = networkWith("ICT");
        String id = post(manager(owner), ANALYSES, body(network, "ICT", Calls.LABOUR_RIGHTS, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = ANALYSES + "/" + id;

        act(manager(owner), path, "publication")
                .then()
                .statusCode(422)
                .body("type", endsWith("risk-analysis-incomplete"))
                .body(
                        "errors.detail",
                        contains(
                                containsString("HUMAN_RIGHTS"),
                                containsString("CHILD_LABOUR"),
                                containsString("ENVIRONMENT")));

        patch(
                        manager(owner),
                        path,
                        "\"1\"",
                        "{\"areasWithoutRisk\": [%s, {\"area\": \"CHILD_LABOUR\", \"reason\": \"No minerals in it\"}]}"
                                .formatted(Calls.NOTHING_FOUND))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        act(manager(owner), path, "publication").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    @DisplayName("S18: a published analysis never changes; what follows is the next version, and both stay readable")
    void a_published_analysis_never_changes() {
        String network = networkWith("ICT");
        String first = published(manager(owner), network, "ICT");

        patch(manager(owner), ANALYSES + "/" + first, "\"2\"", "{\"title\": \"Rewritten\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("risk-analysis-frozen"));
        act(manager(owner), ANALYSES + "/" + first, "publication").then().statusCode(409);

        String second = drafted(manager(owner), network, "ICT");
        post(manager(owner), ANALYSES, body(network, "ICT"))
                .then()
                .statusCode(409)
                .body("type", endsWith("risk-analysis-draft-exists"))
                .header("Link", containsString(second));
        act(manager(owner), ANALYSES + "/" + second, "publication").then().statusCode(200);

        as(buyer(member)).get(ANALYSES + "/" + first).then().statusCode(200).body("title", equalTo("Risk analysis"));
        as(buyer(member))
                .get(ANALYSES + "?network=" + network)
                .then()
                .body("items.id", contains(second, first))
                .body("items.version", contains(2, 1))
                .body("items.current", contains(true, false));
        as(buyer(member))
                .get(ANALYSES + "?current=true&network=" + network)
                .then()
                .body("items.id", contains(second));
    }

    @Test
    @DisplayName(
            "S17: after a handover the new owner writes the next version, and what the old one left unpublished stays so")
    @Tag("S17")
    void after_a_handover_the_new_owner_writes_on() {
        String network = Facts.network(owner, member);
        String responsibility = Ids.next().toString();
        Facts.assigned(responsibility, 1, network, "ICT", owner);
        published(manager(owner), network, "ICT");
        String left = drafted(manager(owner), network, "ICT");

        Facts.assigned(responsibility, 2, network, "ICT", member);

        act(manager(owner), ANALYSES + "/" + left, "publication")
                .then()
                .statusCode(403)
                .body("type", endsWith("not-responsible"));
        post(manager(owner), ANALYSES, body(network, "ICT")).then().statusCode(403);
        String next = published(manager(member), network, "ICT");
        as(buyer(owner))
                .get(ANALYSES + "/" + next)
                .then()
                .body("version", equalTo(2))
                .body("authority", equalTo(member));

        Facts.assigned(responsibility, 3, network, "ICT", owner);
        act(manager(owner), ANALYSES + "/" + left, "publication")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    @DisplayName("the slower of two writers gets 412, and one without a version 428")
    void the_slower_writer_gets_412() {
        String network = networkWith("ICT");
        String path = ANALYSES + "/" + drafted(manager(owner), network, "ICT");

        patch(manager(owner), path, "\"1\"", "{\"title\": \"First\"}").then().statusCode(200);
        patch(manager(owner), path, "\"1\"", "{\"title\": \"Second\"}").then().statusCode(412);
        act(manager(owner), path, "publication", "\"1\"").then().statusCode(412);
        as(manager(owner))
                .contentType("application/json")
                .body("{}")
                .post(path + "/publication")
                .then()
                .statusCode(428);
        as(manager(owner)).get(path).then().body("title", equalTo("First"));
    }

    @Test
    @DisplayName("S31: a published risk of minerals is of one of two classes, conflict or high-risk; there is no third")
    @Tag("S31")
    void both_classes_of_minerals_are_published() {
        String network = networkWith("ICT");
        String conflict = Calls.CHILD_LABOUR.replace("HIGH_RISK", "CONFLICT").replace("Cobalt", "Tungsten");
        String third = Calls.CHILD_LABOUR.replace("HIGH_RISK", "RARE_EARTH");

        post(manager(owner), ANALYSES, body(network, "ICT", third, Calls.NOTHING_FOUND))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/risks/0/mineralClass"));
        String id = post(
                        manager(owner),
                        ANALYSES,
                        body(
                                network,
                                "ICT",
                                String.join(",", conflict, Calls.CHILD_LABOUR, Calls.LABOUR_RIGHTS),
                                Calls.NOTHING_FOUND))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(manager(owner), ANALYSES + "/" + id, "publication").then().statusCode(200);

        as(buyer(member))
                .get(ANALYSES + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("risks[0].text", equalTo("Tungsten mined by hand"))
                .body("risks[0].mineralClass", equalTo("CONFLICT"))
                .body("risks[1].text", equalTo("Cobalt mined by hand"))
                .body("risks[1].mineralClass", equalTo("HIGH_RISK"));
    }

    @Test
    @DisplayName("S31: a risk of minerals says whether conflict or high-risk; every other fault is named with it")
    void every_fault_is_named() {
        String network = networkWith("ICT");
        String risks = """
                {"area": "HUMAN_RIGHTS", "theme": "minerals", "tier": 5, "country": "XX", "likelihood": 1, "severity": 1, "source": "s", "text": "t",
                 "callsForThemes": ["no-such", "labour", "labour"], "callsForCriteria": ["%s"]},
                {"area": "ENVIRONMENT", "theme": "nothing", "tier": 1, "country": "SE", "likelihood": 1, "severity": 1, "source": "s", "text": "t"},
                {"area": "LABOUR_RIGHTS", "theme": "labour", "mineralClass": "CONFLICT", "tier": 1, "country": "SE", "likelihood": 1, "severity": 1,
                 "source": "s", "text": "t"}""".formatted(UUID.randomUUID());
        post(manager(owner), ANALYSES, body(network, "FOOD", risks, Calls.NOTHING_FOUND))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/category",
                                "/risks/0/country",
                                "/risks/0/mineralClass",
                                "/risks/0/callsForThemes/0",
                                "/risks/0/callsForThemes/2",
                                "/risks/0/callsForCriteria/0",
                                "/risks/1/theme",
                                "/risks/2/mineralClass",
                                "/areasWithoutRisk/0/area",
                                "/areasWithoutRisk/1/area"));
        post(
                        manager(owner),
                        ANALYSES,
                        body(network, "ICT", Calls.LABOUR_RIGHTS.replace("\"likelihood\": 4", "\"likelihood\": 6"), ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/risks/0/likelihood"));
    }
}
