package org.suppliercompliance.criteria.sets;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Calls;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
@DisplayName("Criteria sets, evaluations, risk analyses and follow-ups as tables")
class SetTablesTest {
    private static final String ANALYSES = "/criteria/v1/risk-analyses";
    private static final String FOLLOW_UPS = "/criteria/v1/category-follow-ups";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;

    @BeforeEach
    void two_authorities() {
        here = Registry.authority();
        there = Registry.authority();
    }

    private static TableAnswer table(String authority, String type, String path) {
        return TableAnswer.of(Sets.manager(authority), type, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6, FG13: criteria sets as a table: the caller's own, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void criteria_sets(String type) {
        String fixed = Sets.drafted(here, Map.of("title", LIVE));
        Sets.added(here, fixed, Sets.criterion(here, "labour", "LOW", "AWARD"), 30);
        Sets.fix(here, fixed).statusCode(200);
        String draft = Sets.drafted(here, Map.of("reference", "T-2"));
        String foreign = Sets.drafted(there, Map.of());

        table(here, type, Sets.PATH)
                .hasRows(2)
                .holds("fixedAt", fixed, draft, "T-2")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(here, type, Sets.PATH + "?status=FIXED").hasRows(1).holds(fixed);
        table(there, type, Sets.PATH).hasRows(1).holds(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6: the evaluations of a set as a table, for its authority alone")
    @Tag("FG6")
    void evaluations(String type) {
        String set = Sets.drafted(here, Map.of());
        String line = Sets.added(here, set, Sets.criterion(here, "labour", "LOW", "AWARD"), 30);
        Sets.fix(here, set).statusCode(200);
        String path = Sets.PATH + "/" + set + "/evaluations";
        String first = evaluated(path, line, "2026-06-15");
        String second = evaluated(path, line, "2026-06-16");

        table(here, type, path).hasRows(2).holds("evaluatedAt", first, second, "2026-06-15", "2026-06-16");
        Sets.manager(there).accept(type).get(path).then().statusCode(404);
    }

    private String evaluated(String path, String line, String openedOn) {
        Map<String, Object> answer = Map.of("lineId", line, "met", false);
        Map<String, Object> bid = Map.of("tenderer", "A", "answers", List.of(answer));
        return Sets.post(here, path, Map.of("openedOn", openedOn, "bids", List.of(bid)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: risk analyses as a table: the published and the caller's own drafts, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void risk_analyses(String type) {
        String network = Facts.network(here, there);
        Facts.assigned(network, "ICT", here);
        Facts.assigned(network, "PHONES", here);
        Facts.assigned(network, "FURNITURE", there);
        String published = Calls.published(Calls.manager(here), network, "ICT");
        String draft = analysis(here, network, "PHONES", LIVE, "");
        String foreign = analysis(there, network, "FURNITURE", "Risk analysis", "");

        String inNetwork = ANALYSES + "?network=" + network;
        table(here, type, inNetwork)
                .hasRows(2)
                .holds("publishedAt", published, draft, "PHONES")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(here, type, inNetwork + "&status=DRAFT").hasRows(1).holds(draft);
        table(there, type, inNetwork).hasRows(2).holds(published, foreign).lacks(draft);
    }

    private static String analysis(String authority, String network, String category, String title, String risks) {
        return Calls.post(Calls.manager(authority), ANALYSES, """
                        {"network": "%s", "category": "%s", "title": "%s", "risks": [%s]}""".formatted(network, category, title, risks))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6, FG13: the criteria that risks call for as a table, for who sees the analysis, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void suggested_criteria(String type) {
        String network = Facts.network(here);
        Facts.assigned(network, "ICT", here);
        String criterion = criterion();
        String risk = """
                {"area": "ENVIRONMENT", "theme": "product", "tier": 2, "country": "SE", "likelihood": 4, "severity": 3, "source": "s", "text": "t",
                 "callsForCriteria": ["%s"]}""".formatted(criterion);
        String path = ANALYSES + "/" + analysis(here, network, "ICT", "Risk analysis", risk) + "/suggested-criteria";

        table(here, type, path)
                .hasRows(1)
                .holds("priorityScore", criterion, "Ett kriterium", "MEDIUM", "12")
                .holdsDefused(LIVE);
        Sets.manager(there).accept(type).get(path).then().statusCode(404);
    }

    private String criterion() {
        String id = ProofApi.post(Calls.manager(here), "/criteria", """
                        {"code": "%s", "theme": "product", "titles": {"en": "%s", "sv": "Ett kriterium"}, "uses": ["AWARD"],
                         "proofs": [{"kind": "CERTIFICATE", "name": "A certificate", "depth": "THIRD_PARTY_AUDIT", "moment": "TENDER"}],
                         "effort": "LOW"}""".formatted(ProofApi.code(), LIVE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Sets.act(here, Sets.CRITERIA + "/" + id + "/versions/1", "publication").statusCode(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: follow-ups of categories as a table: those of the caller's networks, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void category_follow_ups(String type) {
        String network = Facts.network(here, there);
        String beyond = Facts.network(there);
        Facts.assigned(network, "ICT", here);
        Facts.assigned(network, "PHONES", here);
        Facts.assigned(beyond, "ICT", there);
        String live = note(here, network, "ICT", LIVE);
        String plain = note(here, network, "PHONES", "Phones");
        String foreign = note(there, beyond, "ICT", "Elsewhere");

        table(here, type, FOLLOW_UPS)
                .hasRows(2)
                .holds("heldOn", live, plain, "2026-06-15")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(here, type, FOLLOW_UPS + "?category=PHONES").hasRows(1).holds(plain);
        table(there, type, FOLLOW_UPS).hasRows(3).holds(live, plain, foreign);
    }

    private static String note(String authority, String network, String category, String title) {
        return Calls.post(Calls.manager(authority), FOLLOW_UPS, """
                        {"network": "%s", "category": "%s", "heldOn": "2026-06-15", "title": "%s", "note": "Seen"}""".formatted(network, category, title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        String network = Facts.network(here);
        Facts.assigned(network, "ICT", here);
        String analysis = analysis(here, network, "ICT", "Risk analysis", "");
        String set = Sets.drafted(here, Map.of());

        for (String path : List.of(
                Sets.PATH,
                Sets.PATH + "/" + set + "/evaluations",
                ANALYSES,
                ANALYSES + "/" + analysis + "/suggested-criteria",
                FOLLOW_UPS)) {
            TableAnswer.refusals(() -> Sets.manager(here), path);
        }
    }
}
