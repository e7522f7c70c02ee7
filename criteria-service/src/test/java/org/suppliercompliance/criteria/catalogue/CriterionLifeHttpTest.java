package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CriterionLifeHttpTest {
    private static final String MANAGER = Api.manager(Api.STOCKHOLM);

    @Test
    @DisplayName(
            "C2, C3, C5, C10, C44: a criterion keeps several uses, effort, legal basis and texts as they were sent")
    @Tag("C5")
    @Tag("C10")
    void a_criterion_keeps_what_was_sent() {
        String code = Api.freshCode();

        Response created = Api.register(MANAGER, Api.body(code));

        created.then()
                .statusCode(201)
                .header("Location", containsString("/criteria/v1/criteria/" + created.path("id")))
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("authority", equalTo(Api.STOCKHOLM))
                .body("publishedVersion", nullValue())
                .body("versions[0].version", equalTo(1))
                .body("versions[0].status", equalTo("DRAFT"))
                .body("versions[0].dimension", equalTo("SOCIAL"))
                .body("versions[0].uses", contains("AWARD", "CONTRACT_CLAUSE"))
                .body("versions[0].effort", equalTo("HIGH"))
                .body("versions[0].legalBasis.reference", contains("C087"))
                .body("versions[0].titles.sv", equalTo("Riskanalys per fabrik"))
                .body("versions[0].proofs[0].methodology", equalTo("ISO 45001"));
    }

    @Test
    @DisplayName("C4: a criterion can be selection criterion and standard clause")
    void a_criterion_can_be_selection_criterion_and_clause() {
        Api.register(MANAGER, Api.body(Api.freshCode(), "management", "\"CONTRACT_CLAUSE\", \"SELECTION\""))
                .then()
                .statusCode(201)
                .body("versions[0].uses", contains("SELECTION", "CONTRACT_CLAUSE"));
    }

    @Test
    @DisplayName("a draft goes through consultation to publication and is retired, each act with the new ETag")
    void a_draft_goes_through_consultation_to_publication_and_is_retired() {
        String id = Api.registered(MANAGER, Api.freshCode());

        Api.act(MANAGER, id, 1, "consultation")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONSULTATION"))
                .body("publishedAt", nullValue());
        Api.act(MANAGER, id, 1, "publication")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
        Api.act(MANAGER, id, 1, "retirement")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("RETIRED"))
                .body("retiredAt", notNullValue());
    }

    @Test
    @DisplayName("FG11: an act that the state does not allow is 409 and changes nothing")
    void an_act_that_the_state_does_not_allow_is_409() {
        String draft = Api.registered(MANAGER, Api.freshCode());
        refused(draft, "retirement", "DRAFT");

        String published = Api.published(MANAGER, Api.freshCode());
        refused(published, "publication", "PUBLISHED");
        refused(published, "consultation", "PUBLISHED");

        Api.act(MANAGER, published, 1, "retirement").then().statusCode(200);
        refused(published, "publication", "RETIRED");
        refused(published, "consultation", "RETIRED");
        refused(published, "retirement", "RETIRED");
    }

    @Test
    @DisplayName("a draft and a version in consultation can be changed; a merge patch keeps what it leaves out")
    void what_is_being_written_can_be_changed() {
        String id = Api.registered(MANAGER, Api.freshCode());

        Api.patch(
                        MANAGER,
                        id,
                        1,
                        "\"1\"",
                        "{\"titles\": {\"sv\": null, \"nb\": \"Risikoanalyse\"}, \"effort\": \"LOW\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("titles.en", equalTo("Risk analysis per factory"))
                .body("titles.sv", nullValue())
                .body("titles.nb", equalTo("Risikoanalyse"))
                .body("effort", equalTo("LOW"))
                .body("uses", contains("AWARD", "CONTRACT_CLAUSE"));
        Api.act(MANAGER, id, 1, "consultation").then().statusCode(200);
        Api.patch(MANAGER, id, 1, "\"3\"", "{\"theme\": \"environment\", \"uses\": [\"TECHNICAL_SPECIFICATION\"]}")
                .then()
                .statusCode(200)
                .body("theme", equalTo("environment"))
                .body("dimension", equalTo("ENVIRONMENTAL"));
    }

    @Test
    @DisplayName(
            "a published version never changes: 409, and the revision is a new version that retires the old one when published")
    void a_published_version_never_changes() {
        String id = Api.published(MANAGER, Api.freshCode());

        Api.patch(MANAGER, id, 1, "\"2\"", "{\"effort\": \"LOW\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:criteria:version-frozen"));
        Api.read(MANAGER, id, 1).then().header("ETag", "\"2\"").body("effort", equalTo("HIGH"));

        String revision = Api.body("X").replace("\"code\": \"X\", ", "").replace("HIGH", "MEDIUM");
        Api.revise(MANAGER, id, revision)
                .then()
                .statusCode(201)
                .header("Location", containsString("/criteria/" + id + "/versions/2"))
                .body("version", equalTo(2))
                .body("status", equalTo("DRAFT"));
        Api.revise(MANAGER, id, revision)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:criteria:version-open"));
        Api.act(MANAGER, id, 2, "publication").then().statusCode(200).body("effort", equalTo("MEDIUM"));
        Api.as(MANAGER)
                .get(Api.CRITERIA + "/" + id)
                .then()
                .body("publishedVersion", equalTo(2))
                .body("versions.status", contains("RETIRED", "PUBLISHED"))
                .body("versions.effort", contains("HIGH", "MEDIUM"));
    }

    @Test
    @DisplayName(
            "C16, C17, C18, C19: without kind, depth and moment of proof nothing is published, and every gap is named at once")
    @Tag("C16")
    @Tag("C17")
    @Tag("C18")
    @Tag("C19")
    void without_proof_nothing_is_published() {
        String body = """
                {"code": "%s", "theme": "labour", "titles": {"sv": "Arbetstid"}}""".formatted(Api.freshCode());
        String id = Api.register(MANAGER, body).then().statusCode(201).extract().path("id");

        Api.act(MANAGER, id, 1, "publication")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:criteria:not-ready-for-publication"))
                .body("detail", containsString("rule C16"))
                .body("errors.pointer", contains("/titles/en", "/uses", "/proofs"));
        Api.read(MANAGER, id, 1).then().header("ETag", "\"1\"").body("status", equalTo("DRAFT"));

        Api.patch(MANAGER, id, 1, "\"1\"", """
                        {"titles": {"en": "Working time"}, "uses": ["AWARD"],
                         "proofs": [{"kind": "AUDIT_REPORT", "name": "audit report", "depth": "NAMED_METHODOLOGY", "moment": "ON_DEMAND"}]}""")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/proofs/0/methodology"));
        Api.patch(MANAGER, id, 1, "\"1\"", """
                        {"titles": {"en": "Working time"}, "uses": ["AWARD"],
                         "proofs": [{"kind": "AUDIT_REPORT", "name": "audit report", "depth": "THIRD_PARTY_AUDIT", "moment": "ON_DEMAND"}]}""").then().statusCode(200);
        Api.act(MANAGER, id, 1, "publication").then().statusCode(200).body("proofs[0].moment", equalTo("ON_DEMAND"));
    }

    @ParameterizedTest(name = "C18, C19: {0}")
    @EnumSource(ProofDepth.class)
    @Tag("C18")
    @Tag("C19")
    @DisplayName("C18, C19: each depth a proof may be asked for is published with the criterion, and read back")
    void every_depth_is_published(ProofDepth depth) {
        String id = Api.register(MANAGER, """
                        {"code": "%s", "theme": "labour", "titles": {"en": "Working time"}, "uses": ["AWARD"], "proofs": [
                         {"kind": "OTHER", "name": "what shows it", "depth": "%s", "moment": "TENDER", "methodology": "SMETA"}]}
                        """.formatted(Api.freshCode(), depth))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.act(MANAGER, id, 1, "publication").then().statusCode(200);
        Api.read(MANAGER, id, 1)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("proofs.depth", contains(depth.name()));
    }

    @Test
    @DisplayName("C6, X7: under Sweden a social criterion is no technical specification; under Norway it may be")
    void a_social_technical_specification_is_refused_where_the_country_forbids_it() {
        Events.authorityRegistered("REGION-JAMTLAND", "SE");
        Events.authorityRegistered("BERGEN", "NO");
        String social = "\"AWARD\", \"TECHNICAL_SPECIFICATION\"";

        Api.register(Api.manager("REGION-JAMTLAND"), Api.body(Api.freshCode(), "labour", social))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:criteria:forbidden-by-jurisdiction"))
                .body(
                        "detail",
                        containsString(
                                "Rule SE-NO-SOCIAL-TECHNICAL-SPECIFICATION forbids the use TECHNICAL_SPECIFICATION"))
                .body("errors.pointer", contains("/uses/1"))
                .body("errors[0].detail", containsString("C6"));
        Api.register(
                        Api.manager("REGION-JAMTLAND"),
                        Api.body(Api.freshCode(), "labour", "\"TECHNICAL_SPECIFICATION\", \"AWARD\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/uses/0"));
        Api.register(Api.manager("REGION-JAMTLAND"), Api.body(Api.freshCode(), "environment", social))
                .then()
                .statusCode(201);
        Api.register(Api.manager("BERGEN"), Api.body(Api.freshCode(), "labour", social))
                .then()
                .statusCode(201)
                .body("versions[0].uses", contains("AWARD", "TECHNICAL_SPECIFICATION"));
        Api.register(Api.manager("NOT-YET-KNOWN"), Api.body(Api.freshCode(), "labour", social))
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        containsString(
                                "Rule SE-NO-SOCIAL-TECHNICAL-SPECIFICATION forbids the use TECHNICAL_SPECIFICATION"));
    }

    private static void refused(String id, String act, String status) {
        String etag = Api.read(MANAGER, id, 1).header("ETag");
        Api.act(MANAGER, id, 1, act)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:criteria:transition-not-allowed"));
        Api.read(MANAGER, id, 1).then().header("ETag", etag).body("status", equalTo(status));
    }
}
