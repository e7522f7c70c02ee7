package org.suppliercompliance.supplier.contracts;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("What a contract had and what was declared for it as tables")
class ContractTablesTest extends ContractFixture {
    private static final String LIVE = "=SUM(A1)";

    private static TableAnswer table(RequestSpecification who, String type, String path) {
        return TableAnswer.of(who, type, "/supplier/v1" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6, FG13: criteria sets and the moves of a period as tables, the latest first, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void what_it_had(String type) {
        String id = registered(Map.of());
        String contract = "/contracts/" + id;
        String set = UUID.randomUUID().toString();
        act(id, "criteria-sets", "\"1\"", Map.of("criteriaSetId", set, "version", 1, "fixedOn", "2024-01-01"))
                .statusCode(200);
        act(id, "criteria-sets", "\"2\"", Map.of("criteriaSetId", set, "version", 2, "fixedOn", "2025-06-01"))
                .statusCode(200);
        String last = today.minusDays(1).toString();
        act(id, "early-end", "\"3\"", Map.of("endedOn", last, "reason", LIVE)).statusCode(200);

        table(buyer(here), type, contract + "/criteria-sets")
                .hasRows(2)
                .holds("criteriaSetId", set, "2024-01-01", "2025-06-01", "buyer@" + here);
        table(buyer(here), type, contract + "/period-changes")
                .hasRows(1)
                .holds("endBefore", "2030-01-31", last)
                .holdsDefused(LIVE);
        for (String list : List.of("/criteria-sets", "/period-changes", "/declarations")) {
            buyer(authority())
                    .accept(type)
                    .get("/supplier/v1" + contract + list)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
            TableAnswer.refusals(() -> buyer(here), "/supplier/v1" + contract + list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: declarations as a table: how each came and what it counts, for both sides, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void declarations(String type) {
        String path = "/contracts/" + registered(Map.of()) + "/declarations";
        String id = post(
                        buyer(here),
                        path,
                        Map.of(
                                "onBehalf", Map.of("document", LIVE),
                                "riskAssessment", Map.of("document", "Assessment 3", "madeOn", "2024-05-31"),
                                "brands", List.of(Map.of("name", "Example Displays"))))
                .statusCode(201)
                .extract()
                .path("id");

        table(buyer(here), type, path)
                .hasRows(1)
                .holds("riskAssessmentMadeOn", id, here, "2024-05-31", "Assessment 3")
                .holdsDefused(LIVE);
        table(supplier(atea), type, path).hasRows(1).holds(id);
    }
}
