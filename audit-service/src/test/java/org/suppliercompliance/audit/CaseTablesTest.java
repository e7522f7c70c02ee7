package org.suppliercompliance.audit;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("What is said about cases and audits, who read a shared audit and who reuses it, as tables")
class CaseTablesTest {
    private static final String TODAY = "2027-03-01";
    private static final String LIVE = "=SUM(A1)";

    private String network;
    private String here;
    private String there;
    private UUID supplier;

    @BeforeEach
    void a_network_of_two() {
        network = SuiteFacts.code("TABLES");
        here = SuiteFacts.code("TABLES");
        there = SuiteFacts.code("TABLES");
        SuiteFacts.member(here, 1, network);
        SuiteFacts.member(there, 1, network);
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf(TODAY, "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static TableAnswer table(String token, String type, String path) {
        return TableAnswer.of(AuditApi.as(token), type, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30, A32, FG13: comments on a case as a table: what both sides read and the caller's own, no formula live")
    @Tag("A30")
    @Tag("A32")
    void comments(String type) {
        String path = AuditApi.CASES + "/" + AuditApi.communicated(here, supplier, "2027-02-01") + "/comments";
        String manager = AuditApi.manager(here);
        say(manager, path, LIVE, "BOTH_SIDES");
        say(manager, path, "Their last answer was late", "OWN_SIDE");

        table(manager, type, path)
                .hasRows(2)
                .holds("audience", "OWN_SIDE", "Their last answer was late")
                .holdsDefused(LIVE);
        table(AuditApi.supplier(supplier), type, path)
                .hasRows(1)
                .holdsDefused(LIVE)
                .lacks("Their last answer was late");
        AuditApi.as(AuditApi.manager(there))
                .accept(type)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        TableAnswer.refusals(() -> AuditApi.as(manager), path);
    }

    private static void say(String token, String path, String text, String audience) {
        AuditApi.post(token, path, "{\"text\":\"%s\",\"audience\":\"%s\"}".formatted(text, audience))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A5, FG13: the supplier's comments on a draft as a table, for both sides and nobody else, no formula live")
    @Tag("A5")
    void supplier_comments(String type) {
        String path = AuditApi.AUDITS + "/"
                + AuditStory.started(here, supplier, TODAY, "").drafted().id() + "/supplier-comments";
        AuditApi.post(
                        AuditApi.supplier(supplier),
                        path,
                        "{\"comment\":\"%s\",\"keepSecret\":[\"Hemlig Montering AB\",\"Plant Brno\"],\"release\":[\"Plant Ostrava\"]}"
                                .formatted(LIVE))
                .then()
                .statusCode(201);

        table(AuditApi.manager(here), type, path)
                .hasRows(1)
                .holds("keepSecret", "Plant Ostrava")
                .holds(
                        type.equals(NDJSON)
                                ? "[\"Hemlig Montering AB\",\"Plant Brno\"]"
                                : "Hemlig Montering AB|Plant Brno")
                .holdsDefused(LIVE);
        table(AuditApi.supplier(supplier), type, path).hasRows(1);
        AuditApi.as(AuditApi.manager(there)).accept(type).get(path).then().statusCode(404);
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(here)), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A5, G10: who read a shared audit and who reuses it as tables; a reuse names its criteria in their versions")
    @Tag("A5")
    @Tag("G10")
    void reads_and_reuses(String type) {
        String code = "RE-" + supplier;
        UUID criterion = SuiteFacts.criterion(code, 4);
        AuditStory audit = AuditStory.started(
                        here, supplier, TODAY, ",\"criteria\":[{\"id\":\"%s\"}]".formatted(criterion))
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Fine\"}");
        audit.share(network).then().statusCode(200);
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(there))
                .get(shared + "?view=SUMMARY")
                .then()
                .statusCode(200);

        table(AuditApi.manager(here), type, audit.address() + "/reads")
                .hasRows(1)
                .holds("readBy", "SUMMARY", there);
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(here)), audit.address() + "/reads");

        AuditApi.post(AuditApi.manager(there), shared + "/reuses", "{\"criterionIds\":[\"" + criterion + "\"]}")
                .then()
                .statusCode(201);
        for (String side : new String[] {here, there}) {
            table(AuditApi.manager(side), type, shared + "/reuses")
                    .hasRows(1)
                    .holds("ageMonths", audit.id(), there, code + " v4");
        }
        String third = SuiteFacts.code("TABLES");
        SuiteFacts.member(third, 1, network);
        table(AuditApi.manager(third), CSV, shared + "/reuses").hasRows(0);
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(here)), shared + "/reuses");
    }
}
