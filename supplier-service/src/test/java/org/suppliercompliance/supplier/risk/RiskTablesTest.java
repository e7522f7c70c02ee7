package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Scores, what they were, and the data sets behind them as tables")
class RiskTablesTest extends RiskFixture {
    private static final String LIVE = "=SUM(A1)";

    private static TableAnswer table(String authority, String type, String path) {
        return TableAnswer.of(buyer(authority), type, "/supplier/v1" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "S23, S24, FG6: whom to follow up first as a table, with the filters of the list; what a score was has a row for each factor")
    @Tag("S23")
    @Tag("S24")
    @Tag("FG6")
    void scores(String type) {
        String contract = contract(here, seller, "500000000", "SEK");
        declare(here, contract, site(here, "CN"));
        String silent = contract(here, seller, null, null);
        String there = authority();
        soon(() -> get(buyer(here), "/risk/contracts").body("items.score", contains(66.27f, null)));

        table(here, type, "/risk/contracts")
                .hasRows(2)
                .holds("assessedWeight", contract, silent, "66.27", "NOT_ASSESSED");
        table(here, type, "/risk/contracts?level=HIGH")
                .hasRows(1)
                .holds(contract)
                .lacks(silent);
        soon(() -> get(buyer(here), "/risk/suppliers").body("items.score", contains(66.27f)));
        table(here, type, "/risk/suppliers").hasRows(1).holds(seller, "66.27");
        table(there, CSV, "/risk/suppliers").hasRows(0);

        for (String path : List.of("/contracts/" + contract, "/suppliers/" + seller)) {
            soon(() -> get(buyer(here), path + "/risk/history").body("items.score[0]", equalTo(66.27f)));
            table(here, type, path + "/risk/history")
                    .holds("factorPoints", "FREEDOM_OF_ASSOCIATION", "CONTRACT_SIZE", "CN", "OWID-HOURS 2017", "66.27");
        }
        String history = "/supplier/v1/contracts/" + contract + "/risk/history";
        TableAnswer.refusals(() -> buyer(here), history);
        TableAnswer.refusals(() -> buyer(here), "/supplier/v1/suppliers/" + seller + "/risk/history");
        buyer(there).accept(type).get(history).then().statusCode(404).contentType("application/problem+json");
        TableAnswer.refusals(() -> buyer(here), "/supplier/v1/risk/contracts");
        TableAnswer.refusals(() -> buyer(here), "/supplier/v1/risk/suppliers");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("S23: what the risk of a site was as a table: four factors, a row each")
    @Tag("S23")
    void a_site(String type) {
        String contract = contract(here, seller, null, null);
        String site = site(here, "CN");
        declare(here, contract, site);
        soon(() -> get(buyer(here), "/sites/" + site + "/risk/history").body("items", hasSize(1)));

        table(here, type, "/sites/" + site + "/risk/history").hasRows(4).holds("SITE", site, "GENDER_INEQUALITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: data sets as a table: the suite's and the authority's own, with the filter of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void data_sets(String type) {
        Map<String, Object> body = IndicatorSets.unionRights("2025");
        body.put("name", LIVE);
        String id = post(manager(here), "/indicator-sets", body)
                .statusCode(201)
                .extract()
                .path("id");

        String list = "/indicator-sets?factor=FREEDOM_OF_ASSOCIATION";
        table(here, type, list)
                .holds("missingValues", id, here, "UNION-RIGHTS")
                .holdsDefused(LIVE)
                .lacks("WORKING_TIME");
        table(authority(), type, list).lacks(id);
        TableAnswer.refusals(() -> buyer(here), "/supplier/v1/indicator-sets");
    }
}
