package org.suppliercompliance.criteria.catalogue;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("The catalogue as a table")
class CatalogueTableHttpTest {
    private static final String LIVE = "=SUM(A1)";

    private static String draft(String authority, String code) {
        return Api.register(Api.manager(authority), Api.body(code).replace("Risk analysis per factory", LIVE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: the catalogue as a table holds the drafts of the caller's own authority, with the filters of the list, no formula live")
    void the_catalogue_as_a_table(String type) {
        String code = Api.freshCode();
        String own = draft(Api.STOCKHOLM, code);
        String foreign = draft(Api.OSLO, Api.freshCode());

        TableAnswer.of(Api.as(Api.buyer(Api.STOCKHOLM)), type, Api.CRITERIA + "?code=" + code)
                .hasRows(1)
                .holds("titleSv", own, "Riskanalys per fabrik", "CONTRACT_CLAUSE")
                .holdsDefused(LIVE);
        TableAnswer.of(Api.as(Api.buyer(Api.STOCKHOLM)), type, Api.CRITERIA + "?status=DRAFT")
                .holds(own)
                .lacks(foreign);
        TableAnswer.of(Api.as(Api.buyer(Api.OSLO)), type, Api.CRITERIA + "?status=DRAFT")
                .holds(foreign)
                .lacks(own);
    }

    @Test
    @DisplayName("FI4: the whole catalogue as a table holds as much as its pages do, in the language asked for")
    void the_whole_catalogue() {
        int versions = 0;
        String next = Api.CRITERIA + "?limit=50";
        while (next != null) {
            JsonPath page = Api.as(Api.buyer(Api.SKANE))
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            versions += page.getList("items").size();
            next = page.getString("next");
        }

        TableAnswer.of(Api.as(Api.buyer(Api.SKANE)).header("Accept-Language", "sv"), NDJSON, Api.CRITERIA)
                .hasRows(versions)
                .holds("\"title\":\"Riskanalys\"");
        Api.as(Api.buyer(Api.SKANE))
                .header("Accept-Language", "sv")
                .accept(CSV)
                .get(Api.CRITERIA)
                .then()
                .statusCode(200)
                .header("Content-Language", "sv");
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        TableAnswer.refusals(() -> Api.as(Api.buyer(Api.OSLO)), Api.CRITERIA);
    }
}
