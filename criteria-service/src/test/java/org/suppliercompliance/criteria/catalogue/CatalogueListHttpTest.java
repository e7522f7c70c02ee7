package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueListHttpTest {
    private static final String STOCKHOLM_ICT = "REGION-STOCKHOLM-ICT";

    @Test
    @DisplayName("a theme counts the themes under it; an unknown one finds nothing")
    void a_theme_counts_the_themes_under_it() {
        list("theme=minerals&framework=" + STOCKHOLM_ICT).body("items.code", contains("RS7", "RS8", "RS9"));
        list("theme=minerals-policy&framework=" + STOCKHOLM_ICT).body("items.code", contains("RS7"));
        list("theme=no-such-theme").body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("C2, C3, C6, C8: filters by use and dimension; nothing social stands as a technical specification")
    void filters_by_use_and_dimension_narrow_each_other() {
        list("use=CONTRACT_CLAUSE&framework=" + STOCKHOLM_ICT)
                .body("items.code", contains("RS1", "RS2", "RS3", "RS7", "RS8"));
        list("use=AWARD&framework=" + STOCKHOLM_ICT).body("items.size()", equalTo(9));
        list("use=TECHNICAL_SPECIFICATION&dimension=SOCIAL&status=PUBLISHED")
                .body("items.findAll { it.authority == null }.size()", equalTo(0));
        list("use=TECHNICAL_SPECIFICATION&framework=EU-GPP-COMPUTERS")
                .body("items.size()", equalTo(5))
                .body("items.dimension", everyItem(equalTo("ENVIRONMENTAL")));
    }

    @Test
    @DisplayName(
            "q finds beginnings of words of the title in any language, FG5: and takes wildcards and operators as nothing")
    void q_finds_beginnings_of_words() {
        list("q=policyåt").body("items.code", contains("SR1"));
        list("q=policy commit&framework=SE-REGIONS-ROUTINES").body("items.code", contains("SR1"));
        list("q=POLICY COMMIT&framework=SE-REGIONS-ROUTINES").body("items.code", contains("SR1"));
        list("q=%25").body("items.size()", equalTo(0));
        list("q=nosuchword' | 'policy").body("items.size()", equalTo(0));
        list("q=olicy&framework=SE-REGIONS-ROUTINES").body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName(
            "titles come in the language asked for where the data has it, else in English, and the answer says which")
    void titles_come_in_the_language_asked_for() {
        Api.as(Api.buyer(Api.OSLO))
                .header("Accept-Language", "sv-SE, en;q=0.5")
                .get(Api.CRITERIA + "?framework=SE-REGIONS-ROUTINES")
                .then()
                .statusCode(200)
                .header("Content-Language", "sv")
                .header("Vary", containsString("Accept-Language"))
                .body("items.title", hasItems("Riskanalys", "Uppföljning"))
                .body("items[2].titles.en", equalTo("Risk analysis"))
                .body("items[2].titles.nb", nullValue());
        Api.as(Api.buyer(Api.OSLO))
                .header("Accept-Language", "nb")
                .get(Api.CRITERIA + "?framework=SE-REGIONS-ROUTINES")
                .then()
                .body("items.title", hasItem("Risk analysis"));
    }

    @Test
    @DisplayName("labels of themes come in Swedish, Norwegian and English")
    void labels_of_themes_come_in_three_languages() {
        for (String[] expected : new String[][] {
            {"sv", "sv", "Arbetstagarinflytande"},
            {"no", "nb", "Arbeidstakermedvirkning"},
            {"nb-NO", "nb", "Arbeidstakermedvirkning"},
            {"nn", "nb", "Arbeidstakermedvirkning"},
            {"nn-NO, en;q=0.5", "nb", "Arbeidstakermedvirkning"},
            {"en-GB", "en", "Worker empowerment"},
            {"de, fr;q=0.3", "en", "Worker empowerment"}
        }) {
            Api.as(Api.buyer(Api.STOCKHOLM))
                    .header("Accept-Language", expected[0])
                    .get("/criteria/v1/themes")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", expected[1])
                    .body("items.size()", equalTo(20))
                    .body("items.find { it.code == 'worker-empowerment' }.label", equalTo(expected[2]))
                    .body("items.find { it.code == 'worker-empowerment' }.parent", equalTo("labour"))
                    .body("items.find { it.code == 'environment' }.dimension", equalTo("ENVIRONMENTAL"));
        }
    }

    @Test
    @DisplayName("frameworks are listed with their edition, rules of countries with their basis")
    void frameworks_and_rules_are_listed() {
        Api.as(Api.buyer(Api.OSLO))
                .get("/criteria/v1/frameworks")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(13))
                .body("items.find { it.code == 'RBA-VAP' }.edition", equalTo("VAP Standard 8.0.2 (Apr 2025)"));
        Api.as(Api.buyer(Api.OSLO))
                .get("/criteria/v1/jurisdiction-rules")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("SE-NO-SOCIAL-TECHNICAL-SPECIFICATION"))
                .body("items.country", not(hasItem("NO")));
    }

    private static ValidatableResponse list(String query) {
        return Api.as(Api.buyer(Api.OSLO))
                .get(Api.CRITERIA + "?" + query)
                .then()
                .statusCode(200);
    }
}
