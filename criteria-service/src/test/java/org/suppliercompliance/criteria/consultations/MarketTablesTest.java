package org.suppliercompliance.criteria.consultations;

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
import org.suppliercompliance.criteria.lessons.SharedAudits;
import org.suppliercompliance.criteria.riskanalysis.Facts;
import org.suppliercompliance.criteria.sets.Sets;

@QuarkusTest
@DisplayName("Consultations, the market's maturity and lessons as tables")
class MarketTablesTest {
    private static final String LESSONS = "/criteria/v1/lessons";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;
    private String criterion;

    @BeforeEach
    void two_authorities_and_a_criterion() {
        here = Registry.authority();
        there = Registry.authority();
        criterion = Market.criterion(here);
    }

    private static TableAnswer table(String authority, String type, String path) {
        return TableAnswer.of(Market.buyer(authority), type, path);
    }

    private static String of(String consultation, String part) {
        return Market.PATH + "/" + consultation + "/" + part;
    }

    private String history() {
        return "/criteria/v1/criteria/" + criterion + "/versions/1/maturity/history";
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: consultations as a table: the caller's own, or those a supplier takes part in, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void consultations(String type) {
        String supplier = Registry.supplierId();
        String planned = Market.planned(here, Map.of("title", LIVE));
        String held = Market.conference(here, Market.today());
        String foreign = Market.planned(there, Map.of("participants", List.of(Map.of("supplierId", supplier))));

        table(here, type, Market.PATH)
                .hasRows(2)
                .holds("nextOn", planned, held, "DIALOGUE_CONFERENCE")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(here, type, Market.PATH + "?status=HELD").hasRows(1).holds(held);
        TableAnswer.of(Market.supplier(supplier), type, Market.PATH)
                .hasRows(1)
                .holds(foreign, there)
                .lacks(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: participants as a table: all of them for the authority that asks, only itself for a supplier")
    @Tag("FG6")
    @Tag("FG13")
    void participants(String type) {
        String supplier = Registry.supplierId();
        List<Map<String, Object>> both = List.of(Map.of("supplierId", supplier), Map.of("label", "Participant 1"));
        String path = of(Market.planned(here, Map.of("participants", both)), "participants");

        table(here, type, path).hasRows(2).holds("addedAt", supplier, "Participant 1");
        TableAnswer.of(Market.supplier(supplier), type, path)
                .hasRows(1)
                .holds(supplier)
                .lacks("Participant 1");
        Market.buyer(there).accept(type).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: answers as a table, for the authority that asked alone, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void answers(String type) {
        String id =
                Market.planned(here, Map.of("criteria", Market.asking(criterion), "participants", Market.anonymous(2)));
        Market.held(here, id);
        List<String> participants = Market.participants(Market.buyer(here), id);
        Map<String, Object> inPart = Map.of("criterionId", criterion, "version", 1, "answer", "PARTLY", "note", LIVE);
        Market.answered(here, id, participants.get(0), inPart);
        Market.answered(here, id, participants.get(1), Market.says(criterion, "CANNOT"));
        String path = of(id, "answers");

        table(here, type, path)
                .hasRows(2)
                .holds("replacedAt", participants.get(0), participants.get(1), "PARTLY")
                .holdsDefused(LIVE);
        table(here, type, path + "?answer=CANNOT")
                .hasRows(1)
                .holds(participants.get(1))
                .lacks(participants.get(0));
        Market.buyer(there).accept(type).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6: what a consultation says as a table: a row for each criterion version, for its authority alone")
    @Tag("FG6")
    void results(String type) {
        String another = Market.criterion(here);
        String id = Market.planned(
                here, Map.of("criteria", Market.asking(criterion, another), "participants", Market.anonymous(5)));
        Market.held(here, id);
        for (String participant : Market.participants(Market.buyer(here), id)) {
            Market.answered(here, id, participant, Market.says(criterion, "CAN"));
        }
        String path = of(id, "results");

        table(here, type, path)
                .hasRows(2)
                .holds("maturityPartlyPercent", id, "HELD", criterion, another, "MAY_BE_MANDATORY", "CONSULT_FIRST");
        Market.buyer(there).accept(type).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: the history of the market's maturity as a table: of all authorities, each told its own consultations alone")
    @Tag("FG6")
    @Tag("FG13")
    void maturity_history(String type) {
        String own = Market.consulted(here, criterion, Market.today().minusMonths(12), 1, 1, 3);
        String foreign = Market.consulted(there, criterion, Market.today(), 5, 0, 0);

        table(here, type, history())
                .hasRows(2)
                .holds("consultationPartlyPercent", "marketAdvice", here, there, own)
                .holds("AWARD_CRITERION", "MAY_BE_MANDATORY", Market.today().toString())
                .lacks(foreign);
        table(there, type, history()).hasRows(2).holds(foreign).lacks(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: lessons as a table: of the audits the caller may know of, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void lessons(String type) {
        String network = Facts.network(here, Registry.authority());
        String supplier = Registry.supplierId();
        String live = Market.criterionInConsultation(here);
        Market.reworded(here, live, Map.of("titles", Map.of("en", LIVE)));
        Market.criterionAct(here, live, "publication");
        String empowering = Sets.criterion(here, "worker-empowerment", "LOW", "AWARD");
        String finding = SharedAudits.finding(live, "MAJOR", "PLAN_APPROVED", true);
        SharedAudits.shared(here, network, supplier, live, "2026-08-20", finding);
        SharedAudits.shared(here, network, supplier, empowering, "2026-09-20");

        table(here, type, LESSONS)
                .hasRows(2)
                .holds("findingsOverdue", live, empowering, "2026-08-20", "2026-09-20")
                .holdsDefused(LIVE);
        table(here, type, LESSONS + "?theme=labour").hasRows(1).holds(empowering, "worker-empowerment");
        table(there, CSV, LESSONS).hasRows(0).lacks(live);
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        String id = Market.planned(here, Map.of("criteria", Market.asking(criterion)));

        for (String path : List.of(
                Market.PATH, of(id, "participants"), of(id, "answers"), of(id, "results"), history(), LESSONS)) {
            TableAnswer.refusals(() -> Market.buyer(here), path);
        }
    }
}
