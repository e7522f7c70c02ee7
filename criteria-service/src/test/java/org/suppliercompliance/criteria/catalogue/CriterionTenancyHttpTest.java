package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.DatabaseWall;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class CriterionTenancyHttpTest {
    private static final String MANAGER = Api.manager(Api.STOCKHOLM);

    @Test
    @DisplayName(
            "FG6: a draft is read by its authority and is 404 to everybody else, alone, in the list and as an unknown id is")
    void a_draft_is_seen_by_its_authority_only() {
        String code = Api.freshCode();
        String id = Api.registered(MANAGER, code);

        Api.read(Api.buyer(Api.STOCKHOLM), id, 1).then().statusCode(200).body("code", equalTo(code));
        Api.as(Api.buyer(Api.STOCKHOLM))
                .get(Api.CRITERIA + "?code=" + code)
                .then()
                .body("items.id", contains(id));

        String unknown = Api.as(Api.manager(Api.OSLO))
                .get(Api.CRITERIA + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        for (String stranger : strangers()) {
            Api.read(stranger, id, 1).then().statusCode(404).body("detail", equalTo(unknown));
            Api.as(stranger).get(Api.CRITERIA + "/" + id).then().statusCode(404).body("detail", equalTo(unknown));
            Api.as(stranger)
                    .get(Api.CRITERIA + "?code=" + code)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        for (String writer : List.of(Api.manager(Api.OSLO), TestTokens.operatorToken())) {
            Api.act(writer, id, 1, "publication", "\"1\"").then().statusCode(404);
            Api.patch(writer, id, 1, "\"1\"", "{\"effort\": \"LOW\"}").then().statusCode(404);
        }
        Api.read(MANAGER, id, 1).then().header("ETag", "\"1\"").body("status", equalTo("DRAFT"));
    }

    @Test
    @DisplayName("from consultation on everybody reads it, and only its authority changes it: 403 to the others")
    void from_consultation_on_everybody_reads_and_only_the_owner_changes() {
        String id = Api.registered(MANAGER, Api.freshCode());
        Api.act(MANAGER, id, 1, "consultation").then().statusCode(200);

        for (String stranger : strangers()) {
            Api.read(stranger, id, 1).then().statusCode(200).body("status", equalTo("CONSULTATION"));
        }
        for (String writer : List.of(Api.manager(Api.OSLO), TestTokens.operatorToken())) {
            Api.act(writer, id, 1, "publication").then().statusCode(403);
            Api.patch(writer, id, 1, "\"2\"", "{\"effort\": \"LOW\"}").then().statusCode(403);
        }
        Api.read(MANAGER, id, 1).then().header("ETag", "\"2\"").body("status", equalTo("CONSULTATION"));
    }

    @Test
    @DisplayName("a shipped criterion belongs to the operator: no authority retires or revises it")
    void a_shipped_criterion_belongs_to_the_operator() {
        String id = Api.as(MANAGER)
                .get(Api.CRITERIA + "?framework=RBA-VAP&code=D6")
                .then()
                .extract()
                .path("items[0].id");

        Api.act(MANAGER, id, 1, "retirement").then().statusCode(403);
        Api.revise(MANAGER, id, Api.body("X").replace("\"code\": \"X\", ", ""))
                .then()
                .statusCode(403);
        Api.read(MANAGER, id, 1).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    @DisplayName(
            "a hidden draft of the next version shows neither in the list, nor in the versions, nor through the ETag")
    void a_hidden_draft_does_not_show_through_the_published_criterion() {
        String code = Api.freshCode();
        String id = Api.published(MANAGER, code);
        String buyer = Api.buyer(Api.OSLO);
        String etag = Api.as(buyer).get(Api.CRITERIA + "/" + id).header("ETag");

        Api.revise(MANAGER, id, Api.body("X").replace("\"code\": \"X\", ", ""))
                .then()
                .statusCode(201);

        Api.as(buyer).get(Api.CRITERIA + "/" + id).then().header("ETag", etag).body("versions.version", contains(1));
        Api.as(buyer)
                .header("If-None-Match", etag)
                .get(Api.CRITERIA + "/" + id)
                .then()
                .statusCode(304);
        Api.as(buyer).get(Api.CRITERIA + "?code=" + code).then().body("items.version", contains(1));
        Api.as(MANAGER).get(Api.CRITERIA + "?code=" + code).then().body("items.version", contains(1, 2));
    }

    @Test
    @DisplayName("roles other than manager and operator do not write: 403; nobody without a token: 401")
    void other_roles_do_not_write() {
        for (String role : List.of("buyer", "auditor", "integrator")) {
            Api.register(TestTokens.token(role, Api.STOCKHOLM), Api.body(Api.freshCode()))
                    .then()
                    .statusCode(403);
        }
        Api.register(TestTokens.supplierToken("019aabcd-0000-7000-8000-00000000000a"), Api.body(Api.freshCode()))
                .then()
                .statusCode(403);
        Api.register(TestTokens.roleToken("sustainability-manager", null), Api.body(Api.freshCode()))
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given().get(Api.CRITERIA).then().statusCode(401);
    }

    @Test
    @DisplayName("FG6: the database itself hides foreign drafts and refuses foreign writes to the role of the requests")
    void the_database_itself_hides_foreign_drafts() throws SQLException {
        String id = Api.registered(MANAGER, Api.freshCode());

        assertEquals(1, visibleVersions(id, Api.STOCKHOLM, ""));
        assertEquals(0, visibleVersions(id, Api.OSLO, ""));
        assertEquals(0, visibleVersions(id, "", ""));
        assertEquals(0, visibleVersions(id, "", "019aabcd-0000-7000-8000-00000000000a"));
        assertEquals(
                0, update(Api.OSLO, "update criterion_version set revision = 99 where criterion_id = '" + id + "'"));
        assertThrows(
                SQLException.class,
                () -> update(
                        Api.OSLO,
                        "insert into criterion (id, authority, code, opened, aggregate_version, created_at)"
                                + " values (gen_random_uuid(), 'REGION-STOCKHOLM', 'FORGED', true, 1, now())"));
    }

    @Test
    @DisplayName("the database itself refuses to change what is published")
    void the_database_itself_refuses_to_change_what_is_published() {
        String id = Api.published(MANAGER, Api.freshCode());

        SQLException refusal = assertThrows(
                SQLException.class,
                () -> update(
                        Api.STOCKHOLM,
                        "update criterion_version set content = jsonb_set(content, '{effort}', '\"LOW\"') where criterion_id = '"
                                + id + "'"));
        assertEquals("23514", refusal.getSQLState());
    }

    private static List<String> strangers() {
        return List.of(
                Api.manager(Api.OSLO),
                Api.buyer(Api.SKANE),
                TestTokens.roleToken("integrator", null),
                TestTokens.supplierToken("019aabcd-0000-7000-8000-00000000000a"),
                TestTokens.operatorToken());
    }

    private static int visibleVersions(String id, String tenant, String counterparty) throws SQLException {
        return DatabaseWall.seen("criterion_version", "criterion_id", List.of(id), tenant, counterparty);
    }

    private static int update(String tenant, String sql) throws SQLException {
        try (Connection connection = DatabaseWall.acting(tenant, "");
                Statement statement = connection.createStatement()) {
            int rows = statement.executeUpdate(sql);
            connection.rollback();
            return rows;
        }
    }
}
