package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.tables.TableFormat;

@QuarkusTest
class IndicatorSetTest extends RiskFixture {
    @Test
    @DisplayName(
            "S23: the data sets of the suite say source, licence, year, direction, and what is done where a value is missing")
    void shipped_sets_are_there() {
        soon(() -> get(buyer(here), "/indicator-sets?limit=100")
                .statusCode(200)
                .body(
                        "items.findAll { it.authority == null }.code",
                        containsInAnyOrder("WB-WGI-RL", "WB-WGI-VA", "OWID-HOURS", "UNDP-GII", "USDOL-ICT-GOODS"))
                .body(
                        "items.findAll { it.byDefault }.code",
                        containsInAnyOrder("WB-WGI-RL", "WB-WGI-VA", "OWID-HOURS", "UNDP-GII")));
        String hours = get(buyer(here), "/indicator-sets?factor=WORKING_TIME")
                .body("items.code", contains("OWID-HOURS"))
                .extract()
                .path("items[0].id");
        // Registered, then made the default: each is a version.
        get(buyer(here), "/indicator-sets/" + hours)
                .header("ETag", "\"2\"")
                .body("year", equalTo(2017))
                .body("licence", equalTo("CC BY 4.0"))
                .body("direction", equalTo("HIGHER_IS_WORSE"))
                .body("missingValues", equalTo("EARLIER_YEAR"))
                .body("earliestYear", equalTo(2013))
                .body("countries", equalTo(66));
        get(buyer(here), "/indicator-sets/" + hours + "/values")
                .body("values", hasSize(66))
                .body("values.find { it.country == 'CN' }.value", equalTo(2174.4f));
        IndicatorSets.values(here, hours, "\"1\"", "country,value\nSE,1\n").statusCode(404);
    }

    @Test
    @DisplayName(
            "S23: a data set of one's own is imported, its bad rows named one by one, and nobody else's scores change")
    void imports_a_set_of_ones_own() {
        String there = authority();
        String contract = contract(here, seller, null, null);
        declare(here, contract, site(here, "CN"));
        String other = contract(there, seller, null, null);
        declare(there, other, site(there, "CN"));
        String swedish = contract(here, seller, null, null);
        declare(here, swedish, site(here, "SE"));
        soon(() -> risk(here, "/contracts/" + contract).body("score", equalTo(57.83f)));
        soon(() -> risk(there, "/contracts/" + other)
                .body("score", equalTo(57.83f))
                .body("recalculating", equalTo(false)));
        int revision = risk(there, "/contracts/" + other).extract().path("revision");
        soon(() -> risk(here, "/contracts/" + swedish).body("score", equalTo(16.04f)));

        String set = IndicatorSets.register(here, "2025");
        post(manager(here), "/indicator-sets", IndicatorSets.unionRights("2025"))
                .statusCode(409);
        decide(here, Map.of("factors", IndicatorSets.withUnionRights(set)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/factors/1/indicatorSetId"));
        IndicatorSets.values(here, set, "\"1\"", """
                        value,country,year
                        5,CN,2025
                        4,XX,2025
                        three,IN,2025
                        ,VN,2025
                        2,CN,2025
                        3,BD,2019
                        6,MY,
                        """)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("accepted", equalTo(2))
                .body("rejected.line", contains(3, 4, 5, 6, 7))
                .body("rejected.column", contains("country", "value", "value", "country", "year"))
                .body("rejected[1].value", equalTo("three"));
        IndicatorSets.values(here, set, "\"1\"", "country,value\nCN,5\n").statusCode(412);
        decide(here, Map.of("factors", IndicatorSets.withUnionRights(set)))
                .statusCode(200)
                .body("factors[1].indicatorSetId", equalTo(set));

        // 25 x 0.508 + 25 x 1 + 15 x 0.7169 + 15 x 0.186 of 80.
        soon(() -> risk(here, "/contracts/" + contract)
                .body("score", equalTo(64.05f))
                .body("factors[1].value", equalTo(5))
                .body("factors[1].indicatorSet.code", equalTo("UNION-RIGHTS"))
                .body("factors[1].year", equalTo(2025)));
        // It has no value for Sweden: not assessed, and its weight is carried by the rest.
        soon(() -> risk(here, "/contracts/" + swedish)
                .body("factors[1].assessed", equalTo(false))
                .body("assessedWeight", equalTo(55))
                .body("score", equalTo(14.92f)));
        risk(there, "/contracts/" + other).body("score", equalTo(57.83f)).body("revision", equalTo(revision));
        get(buyer(there), "/indicator-sets/" + set).statusCode(404);
        get(buyer(there), "/indicator-sets?limit=100").body("items.id", not(hasItem(set)));
        decide(there, Map.of("factors", IndicatorSets.withUnionRights(set))).statusCode(422);
        // What was used says the same for ever.
        IndicatorSets.values(here, set, "\"3\"", "country,value\nCN,1\n").statusCode(409);
    }

    @Test
    @DisplayName("S23: another edition works out again only what stands in the countries it changes")
    void another_edition_touches_only_what_it_changes() {
        String chinese = contract(here, seller, null, null);
        declare(here, chinese, site(here, "CN"));
        String swedish = contract(here, seller, null, null);
        declare(here, swedish, site(here, "SE"));
        String first = IndicatorSets.register(here, "2024");
        IndicatorSets.values(here, first, "\"1\"", "country,value\nCN,4\nSE,1\n")
                .statusCode(200);
        decide(here, Map.of("factors", IndicatorSets.withUnionRights(first))).statusCode(200);
        // Nothing is left to be worked out that would find the second edition.
        soon(() -> risk(here, "/contracts/" + swedish)
                .body("factors[1].normalised", equalTo(0.0f))
                .body("recalculating", equalTo(false)));
        soon(() -> risk(here, "/contracts/" + chinese).body("factors[1].normalised", equalTo(0.75f)));

        String second = IndicatorSets.register(here, "2025");
        IndicatorSets.values(here, second, "\"1\"", "country,value\nCN,5\nSE,1\n")
                .statusCode(200);
        decide(here, Map.of("factors", IndicatorSets.withUnionRights(second))).statusCode(200);
        soon(() -> risk(here, "/contracts/" + chinese)
                .body("factors[1].normalised", equalTo(1.0f))
                .body("factors[1].indicatorSet.edition", equalTo("2025")));
        risk(here, "/contracts/" + swedish).body("factors[1].indicatorSet.edition", equalTo("2024"));
    }

    @Test
    @DisplayName("S23 S24: weights, thresholds and bands are the authority's own settings, with defaults")
    void weights_are_settings() {
        String contract = contract(here, seller, "650000000", "SEK");
        declare(here, contract, site(here, "CN"));
        soon(() -> risk(here, "/contracts/" + contract).body("score", equalTo(66.27f)));
        get(buyer(here), "/risk/settings")
                .header("ETag", "\"1\"")
                .body("factors.weight", contains(25, 25, 15, 15, 20))
                .body("mediumFrom", equalTo(40))
                .body("highFrom", equalTo(60))
                .body("sizeBands.currency", contains("SEK", "NOK", "DKK", "EUR"))
                .body("decidedAt", nullValue());
        decide(here, Map.of("factors", weights(0, 100, 0, 0, 0), "highFrom", 90))
                .statusCode(200)
                .header("ETag", "\"2\"");
        soon(() -> risk(here, "/contracts/" + contract)
                .body("score", equalTo(80.09f))
                .body("level", equalTo("MEDIUM"))
                .body("state", equalTo("ASSESSED")));
        soon(() -> risk(here, "/suppliers/" + seller).body("score", equalTo(80.09f)));
        decide(
                        here,
                        Map.of(
                                "factors",
                                weights(25, 25, 15, 15, 20),
                                "sizeBands",
                                List.of(Map.of("currency", "SEK", "from", List.of(1000000000)))))
                .statusCode(200);
        soon(() -> risk(here, "/contracts/" + contract).body("score", equalTo(46.27f)));

        put(
                        manager(here),
                        "/risk/settings",
                        "\"1\"",
                        Map.of(
                                "factors",
                                weights(25, 25, 15, 15, 20),
                                "mediumFrom",
                                40,
                                "highFrom",
                                60,
                                "sizeBands",
                                List.of()))
                .statusCode(412);
        put(buyer(here), "/risk/settings", "\"3\"", Map.of()).statusCode(403);
        decide(
                        here,
                        Map.of(
                                "factors",
                                weights(25, 25, 15, 15, 19),
                                "mediumFrom",
                                60,
                                "highFrom",
                                40,
                                "sizeBands",
                                List.of(Map.of("currency", "XQX", "from", List.of(5, 5)))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/factors", "/highFrom", "/sizeBands/0/currency", "/sizeBands/0/from"));
        decide(here, Map.of("factors", weights(0, 0, 0, 0, 100))).statusCode(422);
        decide(
                        authority(),
                        Map.of(
                                "factors",
                                IndicatorSets.withUnionRights(UUID.randomUUID().toString())))
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XTS", "XXX"})
    @DisplayName("S23: bands are of money: a metal, a test code and no currency are refused, as in a contract's value")
    void bands_are_of_money(String code) {
        decide(
                        here,
                        Map.of(
                                "factors",
                                weights(25, 25, 15, 15, 20),
                                "sizeBands",
                                List.of(Map.of("currency", code, "from", List.of(1000)))))
                .statusCode(422)
                .body("errors.pointer", contains("/sizeBands/0/currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @DisplayName("S23, FG13: values go out as a table and come back the same; a dry run keeps nothing")
    void a_table_comes_back(String type) {
        String set = IndicatorSets.register(here, "out");
        IndicatorSets.values(here, set, "\"1\"", "country,value,year\nCN,4.75,2025\nSE,-1,2025\n")
                .statusCode(200);
        byte[] table = buyer(here)
                .accept(type)
                .get("/supplier/v1/indicator-sets/" + set + "/values")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asByteArray();

        String again = IndicatorSets.register(here, "in");
        IndicatorSets.send(here, again, type, "?dryRun=true", table)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("accepted", equalTo(2));
        get(buyer(here), "/indicator-sets/" + again + "/values").body("values", hasSize(0));
        IndicatorSets.send(here, again, type, "", table)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", hasSize(0));
        get(buyer(here), "/indicator-sets/" + again + "/values")
                .body("values.country", contains("CN", "SE"))
                .body("values.value", contains(4.75f, -1))
                .body("values.year", contains(2025, 2025));
    }

    @Test
    @DisplayName("S23: a file that is no list of values changes nothing")
    void refuses_what_is_no_file_of_values() {
        String set = IndicatorSets.register(here, "bad");
        IndicatorSets.values(here, set, "\"1\"", "land,varde\nSE,1\n").statusCode(422);
        IndicatorSets.values(here, set, "\"1\"", "").statusCode(400);
        IndicatorSets.values(here, set, "\"1\"", "country,value\n\"SE,1\n").statusCode(400);
        IndicatorSets.values(here, set, "\"1\"", new byte[] {'P', 'K', 3, 4, 0, 0})
                .statusCode(400);
        IndicatorSets.values(here, set, "\"1\"", "country,value\nSE," + "9".repeat(9000) + "\n")
                .statusCode(400);
        IndicatorSets.values(here, set, "\"1\"", "country,value\n" + "SE,1\n".repeat(2001))
                .statusCode(400);
        IndicatorSets.values(here, set, "\"1\"", "country,value\nSE,=1+1\nNO\n")
                .statusCode(400)
                .body("detail", endsWith("The first one: A value is decimal digits with a point."));
        get(buyer(here), "/indicator-sets/" + set + "/values").body("values", hasSize(0));
        Map<String, Object> backwards = IndicatorSets.unionRights("backwards");
        backwards.putAll(
                Map.of("scaleMin", "5", "scaleMax", "1", "factor", "CONTRACT_SIZE", "missingValues", "EARLIER_YEAR"));
        post(manager(here), "/indicator-sets", backwards)
                .statusCode(422)
                .body("errors.pointer", contains("/factor", "/scaleMax", "/earliestYear"));
    }
}
