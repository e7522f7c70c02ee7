package org.suppliercompliance.criteria.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.library.Library.AUDIT;
import static org.suppliercompliance.criteria.library.Library.DOCUMENTS;
import static org.suppliercompliance.criteria.library.Library.TERMS;
import static org.suppliercompliance.criteria.library.Library.body;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.patch;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class GlossaryHttpTest {
    private final String owner = Facts.fresh("OWNER");

    private static String term(String code, String meaning) {
        return """
                {"code": "%s", "names": {"en": "Final assembly", "sv": "Slutmontering"}, "definitions": {"en": "%s"}, "source": "Own"}""".formatted(code, meaning);
    }

    @Test
    @DisplayName("C43: the six terms ship with the suite, each in three languages, and are found by word")
    void the_six_terms_ship() {
        as(buyer(owner))
                .get(TERMS + "?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.authority == null }.code",
                        contains(
                                "conflict-minerals",
                                "final-assembly",
                                "high-risk-minerals",
                                "main-components",
                                "significant-manufacturers",
                                "supply-chain"))
                .body(
                        "items.findAll { it.authority == null && (!it.names.sv || !it.names.nb || !it.definitions.sv || !it.definitions.nb) }.size()",
                        equalTo(0));
        as(buyer(owner)).get(TERMS + "?q=högriskmin").then().body("items.code", contains("high-risk-minerals"));
        as(buyer(owner)).get(TERMS + "?q=inerals").then().body("items.code", not(hasItem("high-risk-minerals")));
    }

    @Test
    @DisplayName("C43: an authority adds terms of its own; it changes none of the suite's or of another authority")
    void an_authority_adds_its_own() {
        String id = post(manager(owner), TERMS, term("final-assembly", "Ours"))
                .then()
                .statusCode(201)
                .body("authority", equalTo(owner))
                .extract()
                .path("id");
        post(manager(owner), TERMS, term("final-assembly", "Again")).then().statusCode(409);
        post(manager(owner), TERMS, term("other-term", "x").replace("{\"en\": \"x\"}", "{}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/definitions"));
        String shipped = as(buyer(owner))
                .get(TERMS + "?code=final-assembly&limit=100")
                .path("items.find { it.authority == null }.id");
        patch(manager(owner), TERMS + "/" + shipped, "\"1\"", "{\"source\": \"Mine\"}")
                .then()
                .statusCode(403);
        patch(manager(Facts.fresh("STRANGER")), TERMS + "/" + id, "\"1\"", "{\"source\": \"Mine\"}")
                .then()
                .statusCode(403);
        patch(manager(owner), TERMS + "/" + id, "\"1\"", "{\"source\": \"Mine\"}")
                .then()
                .statusCode(200);
        patch(manager(owner), TERMS + "/" + id, "\"1\"", "{\"source\": \"Late\"}")
                .then()
                .statusCode(412);
    }

    @Test
    @DisplayName(
            "C43: a document keeps the meaning its terms had when it was published: the authority's own before the suite's")
    @Tag("C43")
    void a_published_document_keeps_its_meanings() {
        String term = post(manager(owner), TERMS, term("final-assembly", "Before"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String more = ", \"terms\": [\"supply-chain\", \"final-assembly\"]";
        String id = Library.published(manager(owner), body("METHOD", "TERMS", more, AUDIT));
        patch(manager(owner), TERMS + "/" + term, "\"1\"", "{\"definitions\": {\"en\": \"After\"}}")
                .then()
                .statusCode(200);
        String next = Library.drafted(manager(owner), body("METHOD", "TERMS", more, AUDIT));

        as(buyer(owner))
                .get(DOCUMENTS + "/" + id)
                .then()
                .body("definitions.code", contains("supply-chain", "final-assembly"))
                .body("definitions[1].definitions.en", equalTo("Before"))
                .body("definitions[0].definitions.en", startsWith("All who contribute"));
        as(buyer(owner)).get(DOCUMENTS + "/" + next).then().body("definitions", nullValue());
        String preview = as(buyer(owner))
                .header("Accept", "text/html")
                .get(DOCUMENTS + "/" + next)
                .asString();
        assertEquals(true, preview.contains("After"));
        assertEquals(false, preview.contains("Before"));
    }

    @Test
    @DisplayName(
            "C43, FG5: a document is a page in the language asked for, with its definitions, and every text in it escaped")
    @Tag("C43")
    @Tag("FG5")
    void a_document_is_a_page() {
        String clause = AUDIT.replace("The buyer may audit the supplier.", "<script>alert(1)</script> & more")
                .replace("Köparen får granska leverantören.", "{clause.number} {config:secret}");
        String id = Library.published(
                manager(owner), body("METHOD", "PAGE", ", \"terms\": [\"high-risk-minerals\"]", clause));

        String english = as(buyer(owner))
                .header("Accept", "text/html")
                .get(DOCUMENTS + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Language", equalTo("en"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();
        assertEquals(true, english.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
        assertEquals(false, english.contains("<script"));
        assertEquals(true, english.contains("<html lang=\"en\">"));
        assertEquals(true, english.contains("@media print"));

        String swedish = as(buyer(owner))
                .header("Accept", "text/html, application/json;q=0.5")
                .header("Accept-Language", "sv-SE, en;q=0.5")
                .get(DOCUMENTS + "/" + id)
                .then()
                .header("Content-Language", equalTo("sv"))
                .extract()
                .asString();
        assertEquals(true, swedish.contains("<html lang=\"sv\">"));
        assertEquals(true, swedish.contains("Sociala klausuler"));
        assertEquals(true, swedish.contains("Högriskmineraler"));
        assertEquals(true, swedish.contains("{clause.number} {config:secret}"));
        as(buyer(owner))
                .header("Accept", "*/*")
                .get(DOCUMENTS + "/" + id)
                .then()
                .header("Content-Type", containsString("application/json"))
                .body("clauses.number", hasItems("1"));
    }
}
