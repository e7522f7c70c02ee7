package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class CatalogueSearchHttpTest {
    private static String published(String word, String kind, String categories) {
        String token = Api.manager(Api.STOCKHOLM);
        String id = registered(token, word, kind, categories);
        Api.act(token, id, 1, "publication").then().statusCode(200);
        return id;
    }

    private static String registered(String token, String word, String kind, String categories) {
        return Api.register(token, """
                        {"code": "%s", "theme": "monitoring", "titles": {"en": "Follows up"}, "texts": {"en": "Wording %s", "nb": "Ordlyd æ%s"}, "uses": ["AWARD"],
                         "proofs": [{"kind": "%s", "name": "A proof", "depth": "FACTORY_VISIT", "moment": "TENDER"}], "categories": [%s]}""".formatted(Api.freshCode(), word, word, kind, categories))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse list(String token, String query) {
        return Api.as(token).get(Api.CRITERIA + "?" + query).then().statusCode(200);
    }

    @Test
    @Tag("C1")
    @DisplayName("C1: what is made for a category fits its parts, and not the other way round")
    void found_by_what_the_category_is_a_part_of() {
        String word = "w" + Api.freshCode().substring(2).toLowerCase(java.util.Locale.ROOT);
        String whole = Facts.whole();
        String part = Facts.partOf(whole);
        String made = published(word, "PROTOCOL", "\"" + whole + "\"");
        String madeForPart = published(word, "PROTOCOL", "\"" + part + "\"");

        list(Api.buyer(Api.OSLO), "q=" + word + "&category=" + part)
                .body("items.id", containsInAnyOrder(made, madeForPart));
        list(Api.buyer(Api.OSLO), "q=" + word + "&category=" + whole).body("items.id", contains(made));
    }

    @Test
    @Tag("C1")
    @DisplayName(
            "C1: a buyer finds by product category what is made for it and what fits all, and by kind of proof and words of the text")
    void found_by_category_kind_of_proof_and_text() {
        String word = "w" + Api.freshCode().substring(2).toLowerCase(java.util.Locale.ROOT);
        Facts.ict("TABLETS", "PERSONAL-COMPUTERS", "SMALL-PRINTERS");
        String tablets = published(word, "CERTIFICATE", "\"TABLETS\", \"PERSONAL-COMPUTERS\", \"TABLETS\"");
        String printers = published(word, "PROTOCOL", "\"SMALL-PRINTERS\"");
        String all = published(word, "PROTOCOL", "");
        String draft = registered(Api.manager(Api.STOCKHOLM), word, "PROTOCOL", "\"TABLETS\"");
        String oslo = Api.buyer(Api.OSLO);

        list(oslo, "q=wording " + word).body("items.id", containsInAnyOrder(tablets, printers, all));
        list(oslo, "q=æ" + word).body("items", hasSize(3));
        list(oslo, "q=" + word + "&category=TABLETS").body("items.id", containsInAnyOrder(tablets, all));
        list(oslo, "q=" + word + "&category=TABLETS&proofKind=PROTOCOL").body("items.id", contains(all));
        list(oslo, "q=" + word + "&category=SERVERS&use=CONTRACT_CLAUSE").body("items", hasSize(0));
        list(oslo, "q=" + word + "&proofKind=CERTIFICATE")
                .body("items[0].categories", contains("PERSONAL-COMPUTERS", "TABLETS"));
        list(Api.manager(Api.STOCKHOLM), "q=" + word + "&category=TABLETS&proofKind=PROTOCOL")
                .body("items.id", containsInAnyOrder(all, draft));
        list(Api.manager(Api.STOCKHOLM), "q=" + word + "&status=DRAFT").body("items.id", contains(draft));
        Api.register(
                        Api.manager(Api.STOCKHOLM),
                        Api.body(Api.freshCode())
                                .replace("\"effort\"", "\"categories\": [\"tablets\", \"X\"], \"effort\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/categories/0", "/categories/1"));
    }

    @Test
    @Tag("S14")
    @DisplayName("S14: a criterion is made for no category that supplier-service does not have, however it is written")
    void unknown_categories() {
        String token = Api.manager(Api.STOCKHOLM);
        String unknown = Facts.fresh("NONE");
        String categories = "\"categories\": [\"%s\", \"%s\"]".formatted(Facts.whole(), unknown);
        Api.register(
                        token,
                        Api.body(Api.freshCode(), "no-such-theme", "\"AWARD\"")
                                .replace("\"effort\"", categories + ", \"effort\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/theme", "/categories/1"));
        String draft = Api.registered(token, Api.freshCode());
        Api.patch(token, draft, 1, Api.read(token, draft, 1).header("ETag"), "{" + categories + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/categories/1"));
        Api.revise(
                        token,
                        Api.published(token, Api.freshCode()),
                        "{\"theme\": \"monitoring\", \"titles\": {\"en\": \"Follows up\"}, " + categories + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/categories/1"));
    }

    @Test
    @Tag("S14")
    @DisplayName(
            "S14: a criterion is revised with the categories it has, though supplier-service lost one in a restore")
    void a_lost_category_stays() {
        String token = Api.manager(Api.STOCKHOLM);
        String lost = Facts.whole();
        String named = "\"categories\": [\"" + lost + "\"]";
        String id = Api.register(token, Api.body(Api.freshCode()).replace("\"effort\"", named + ", \"effort\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.act(token, id, 1, "publication").then().statusCode(200);
        Facts.lost(lost);
        Api.revise(
                        token,
                        id,
                        "{\"theme\": \"monitoring\", \"titles\": {\"en\": \"Follows up\"}, \"uses\": [\"CONTRACT_CLAUSE\"], "
                                + named + "}")
                .then()
                .statusCode(201)
                .body("categories", contains(lost));
    }

    @Test
    @Tag("C1")
    @DisplayName("two versions are compared member by member: what was changed, added and taken away")
    void two_versions_compared() {
        String token = Api.manager(Api.STOCKHOLM);
        String id = Api.published(token, Api.freshCode());
        Facts.ict("TABLETS");
        Api.revise(token, id, """
                        {"theme": "risk-assessment", "titles": {"en": "Risk analysis per factory and mine", "nb": "Risikoanalyse"},
                         "legalBasis": [{"kind": "ILO_CONVENTION", "reference": "C087"}], "uses": ["AWARD", "SELECTION"],
                         "proofs": [{"kind": "CERTIFICATE", "name": "ISO 45001 certificate", "depth": "NAMED_METHODOLOGY", "moment": "TENDER", "methodology": "ISO 45001"},
                                    {"kind": "AUDIT_REPORT", "name": "Audit report", "depth": "THIRD_PARTY_AUDIT", "moment": "ON_DEMAND"}],
                         "effort": "MEDIUM", "categories": ["TABLETS"]}""").then().statusCode(201);
        String path = Api.CRITERIA + "/" + id + "/versions/1/comparison/";

        Api.as(token)
                .get(path + "2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body(
                        "changes.pointer",
                        contains(
                                "/titles/en",
                                "/titles/sv",
                                "/titles/nb",
                                "/uses",
                                "/uses",
                                "/proofs",
                                "/effort",
                                "/categories"))
                .body("changes[0].before", equalTo("Risk analysis per factory"))
                .body("changes[0].after", equalTo("Risk analysis per factory and mine"))
                .body("changes[1].before", equalTo("Riskanalys per fabrik"))
                .body("changes.findAll { it.pointer == '/uses' }", hasItem(hasEntry("before", "CONTRACT_CLAUSE")))
                .body("changes.findAll { it.pointer == '/uses' }", hasItem(hasEntry("after", "SELECTION")))
                .body("changes[5].after", containsString("AUDIT_REPORT · Audit report · THIRD_PARTY_AUDIT"))
                .body("changes[6].before", equalTo("HIGH"))
                .body("changes[7].after", equalTo("TABLETS"));
        Api.as(token).get(path + "1").then().body("changes", equalTo(List.of()));
        Api.as(token).get(path + "3").then().statusCode(404);
        // The second version is a draft yet: nobody else's to read.
        Api.as(Api.buyer(Api.OSLO)).get(path + "2").then().statusCode(404);
    }
}
