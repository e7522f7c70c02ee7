package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.HostileTokens;

@QuarkusTest
class CriterionBadInputHttpTest {
    private static final String MANAGER = Api.manager(Api.SKANE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"code\": \"A\"",
                "{\"code\": \"A\"} x",
                "{\"code\": \"A\", \"code\": \"B\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}, \"status\": \"PUBLISHED\"}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}, \"authority\": \"OSLO\"}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\", \"fi\": \"y\"}}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"a\\u0000b\"}}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": 12}}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}, \"uses\": [\"SPECIFICATION\"]}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}, \"uses\": [null]}",
                "{\"code\": \"A\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}, \"uses\": \"AWARD\"}",
                "{\"code\": \"a b\", \"theme\": \"labour\", \"titles\": {\"en\": \"x\"}}",
                "{\"code\": \"A\", \"theme\": \"LABOUR'--\", \"titles\": {\"en\": \"x\"}}",
                "{\"theme\": \"labour\", \"titles\": {\"en\": \"x\"}}"
            })
    @DisplayName("FG1, FG7: what cannot be read is 400 with a pointer, and nothing is made")
    void what_cannot_be_read_is_400(String body) {
        Api.register(MANAGER, body)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", notNullValue())
                .body("title", notNullValue())
                .body("status", equalTo(400))
                .body("detail", notNullValue())
                .body("instance", notNullValue())
                .body("errors[0].pointer", notNullValue());
        Api.as(MANAGER).get(Api.CRITERIA + "?code=A&status=DRAFT").then().body("items", hasSize(0));
    }

    @Test
    @DisplayName("every fault of a body is named at once")
    void every_fault_of_a_body_is_named_at_once() {
        Api.register(MANAGER, """
                        {"code": "", "theme": "Labour", "titles": {"en": "%s"}, "effort": "HUGE",
                         "proofs": [{"kind": "CERTIFICATE", "name": "", "moment": "NEVER"}]}""".formatted("x".repeat(301)))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/code", "/theme", "/titles/en", "/effort", "/proofs/0/name", "/proofs/0/moment"));
    }

    @Test
    @DisplayName(
            "bad input: a language that the suite does not speak is named, in titles and in texts, and nothing is made")
    void unknown_languages_are_named() {
        String code = Api.freshCode();

        Api.register(MANAGER, """
                        {"code": "%s", "theme": "labour", "titles": {"en": "Known", "de": "Unbekannt"}, "texts": {"fr": "Inconnu"}}""".formatted(code))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/titles/de", "/texts/fr"));
        Api.as(MANAGER).get(Api.CRITERIA + "?code=" + code).then().body("items", hasSize(0));
    }

    @Test
    @Tag("C16")
    @DisplayName(
            "C16: blanks are no title, text, rule or proof, of a new criterion or a changed one, and nothing of them is stored")
    void blanks_are_no_words() {
        String code = Api.freshCode();

        Api.register(MANAGER, """
                        {"code": "%s", "theme": "labour", "titles": {"en": " "}, "texts": {"sv": "  "},
                         "legalBasis": [{"kind": "OTHER", "reference": " "}],
                         "proofs": [{"kind": "POLICY", "name": " ", "depth": "METHODOLOGY_DESCRIPTION", "moment": "TENDER", "parts": [" "]}]}""".formatted(code))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/titles/en",
                                "/texts/sv",
                                "/legalBasis/0/reference",
                                "/proofs/0/name",
                                "/proofs/0/parts/0"))
                .body("errors.detail", everyItem(equalTo("must not be blank")));
        Api.as(MANAGER).get(Api.CRITERIA + "?code=" + code).then().body("items", hasSize(0));

        String id = Api.registered(MANAGER, code);
        Api.patch(MANAGER, id, 1, "\"1\"", "{\"titles\": {\"en\": \" \"}, \"texts\": {\"nb\": \" \"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/titles/en", "/texts/nb"));
        Api.read(MANAGER, id, 1).then().body("titles.en", equalTo("Risk analysis per factory"));
    }

    @Test
    @DisplayName("unknown codes are readable and 422, each named")
    void unknown_codes_are_422() {
        Api.register(MANAGER, """
                        {"code": "%s", "framework": "NO-SUCH", "theme": "no-such-theme", "titles": {"en": "x"},
                         "legalBasis": [{"kind": "ILO_CONVENTION", "reference": "C001"}]}""".formatted(Api.freshCode()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/framework", "/theme", "/legalBasis/0/reference"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "cursor=nonsense, cursor",
        "status=OPEN, status",
        "use=award, use",
        "dimension=OTHER, dimension",
        "sort=code, sort",
        "theme=A'B, theme",
        "q=, q",
        "code=rs4%00, code"
    })
    @DisplayName("FG5: an unknown, unreadable or unbounded query parameter is 400 and named")
    void an_unreadable_query_parameter_is_400(String query, String parameter) {
        Api.as(MANAGER)
                .urlEncodingEnabled(false)
                .get(Api.CRITERIA + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:" + parameter));
    }

    @Test
    @DisplayName(
            "a text of a thousand letters in q is 400; an id that is no UUID or a version of 0 is no resource and no 500")
    void strange_paths_are_no_500() {
        Api.as(MANAGER).get(Api.CRITERIA + "?q=" + "x".repeat(1000)).then().statusCode(400);
        Api.as(MANAGER).get(Api.CRITERIA + "/1").then().statusCode(404);
        Api.as(MANAGER).get(Api.CRITERIA + "/%27%20or%201=1").then().statusCode(404);
        for (String version : new String[] {"0", "-1", "x", "99999999999", "1.5"}) {
            int status = Api.as(MANAGER)
                    .get(Api.CRITERIA + "/" + UUID.randomUUID() + "/versions/" + version)
                    .statusCode();
            org.junit.jupiter.api.Assertions.assertTrue(status == 404 || status == 400, version + ": " + status);
        }
    }

    @Test
    @DisplayName("FG2, FG3: deep nesting is 400, a body over 1 MiB is 413, no JSON is 415")
    void deep_and_large_bodies_are_refused() {
        Api.register(MANAGER, "{\"a\":".repeat(70) + "1" + "}".repeat(70))
                .then()
                .statusCode(400);
        Api.register(MANAGER, "{\"code\": \"" + "x".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413);
        Api.as(MANAGER)
                .contentType("text/plain")
                .header("Idempotency-Key", "\"k\"")
                .body("x")
                .post(Api.CRITERIA)
                .then()
                .statusCode(415);
        Api.as(MANAGER)
                .contentType("application/json")
                .body(Api.body(Api.freshCode()))
                .post(Api.CRITERIA)
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("FG8: no hostile token is believed, for reading or writing")
    void no_hostile_token_is_believed() {
        HostileTokens.claiming("sustainability-manager", Api.SKANE).forEach((name, token) -> {
            int read = Api.as(token).get(Api.CRITERIA).statusCode();
            int write = Api.register(token, Api.body(Api.freshCode())).statusCode();
            org.junit.jupiter.api.Assertions.assertEquals("401 401", read + " " + write, name);
        });
    }

    @Test
    @DisplayName("FG4: text comes back as it was sent, whatever its script")
    void text_comes_back_as_it_was_sent() {
        String title = "Ärlig öl: 漢字 \u200B \u202E İi naïve e\u0301 😀 <script>";

        Api.register(MANAGER, Api.body(Api.freshCode()).replace("Riskanalys per fabrik", title))
                .then()
                .statusCode(201)
                .body("versions[0].titles.sv", equalTo(title));
    }
}
