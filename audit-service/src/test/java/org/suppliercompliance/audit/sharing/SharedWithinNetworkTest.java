package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("What the members of a network see of a shared audit, and what its owner sees of them")
class SharedWithinNetworkTest {
    private static final String OWNER = "WITHIN-OWNER";
    private static final String MEMBER = "WITHIN-MEMBER";
    private static final String STRANGER = "WITHIN-STRANGER";
    private static final String NETWORK = "WITHIN-REGIONS";
    private static final String SMALL = "WITHIN-SMALL";
    private UUID supplier;

    @BeforeAll
    static void a_network_of_two() {
        SuiteFacts.member(OWNER, 1, NETWORK, SMALL);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        SuiteFacts.member(STRANGER, 1, "WITHIN-ELSEWHERE");
    }

    @BeforeEach
    void the_first_of_march() {
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private AuditStory shared() {
        return AuditStory.shared(OWNER, supplier, "2027-03-01", NETWORK);
    }

    @Test
    @DisplayName(
            "A5, S19, N5: members find the audit in their list and their change feed, a third authority nowhere, until it is withdrawn from all")
    @Tag("S19")
    @Tag("N5")
    void members_are_told_and_strangers_are_not() {
        AuditStory audit = shared();
        String shared = AuditStory.SHARED + "/" + audit.id();
        String member = AuditApi.manager(MEMBER);
        String stranger = AuditApi.manager(STRANGER);
        AuditApi.as(member)
                .queryParam("supplierId", supplier)
                .queryParam("authority", OWNER)
                .get(AuditStory.SHARED)
                .then()
                .statusCode(200)
                .body("items.auditId", equalTo(List.of(audit.id())))
                .body("items[0].detail", equalTo(null));
        AuditApi.as(member)
                .queryParam("authority", MEMBER)
                .get(AuditStory.SHARED)
                .then()
                .body("items", hasSize(0));
        assertEquals(List.of("audit.audit-shared.v1"), AuditStory.awaitChanges(member, audit.id(), 1));
        for (String path : List.of(
                shared, shared + "/reusability", shared + "/reuses", audit.address(), audit.address() + "/sharing")) {
            AuditApi.as(stranger).get(path).then().statusCode(404);
        }
        AuditApi.as(stranger).get(AuditStory.SHARED).then().body("items", hasSize(0));
        AuditApi.as(member).get(audit.address()).then().statusCode(404);

        audit.act("sharing-withdrawal", "{}").then().statusCode(422);
        audit.act("sharing-withdrawal", "{\"reason\":\"The appeal was granted\"}")
                .then()
                .statusCode(200)
                .body("networks", hasSize(0))
                .body("withdrawalReason", equalTo("The appeal was granted"));
        AuditApi.as(member).get(shared).then().statusCode(404);
        AuditApi.as(member).get(AuditStory.SHARED).then().body("items.auditId", not(hasItem(audit.id())));
        assertEquals(
                List.of("audit.audit-shared.v1", "audit.audit-sharing-withdrawn.v1"),
                AuditStory.awaitChanges(member, audit.id(), 2));
        assertEquals(List.of(), AuditStory.changes(stranger, audit.id()));
        audit.act("sharing-withdrawal", "{\"reason\":\"Again\"}").then().statusCode(409);
    }

    @Test
    @DisplayName("FG10: two managers that share at once, on the version both read: one wins, the other gets 412")
    void two_managers_at_once() throws Exception {
        AuditStory audit = shared();
        String etag = AuditApi.etag(AuditApi.manager(OWNER), audit.address());
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Integer>> answers = Stream.of(NETWORK, SMALL)
                .map(network -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await(60, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return AuditApi.as(AuditApi.manager(OWNER))
                            .header("If-Match", etag)
                            .body("{\"networks\":[\"" + network + "\"]}")
                            .post(audit.address() + "/sharing")
                            .statusCode();
                }))
                .toList();
        List<Integer> sorted = Stream.of(
                        answers.get(0).get(60, TimeUnit.SECONDS), answers.get(1).get(60, TimeUnit.SECONDS))
                .sorted()
                .toList();
        assertEquals(List.of(200, 412), sorted);
    }

    @Test
    @DisplayName(
            "Decision 11, N5: the fact of the sharing tells the members of a finding what the shared copy does, its texts and names apart")
    @Tag("N5")
    void the_fact_tells_the_whole_visible_state() {
        AuditStory audit = AuditStory.started(OWNER, supplier, "2027-03-01", "");
        String finding = audit.found(
                "MAJOR",
                "2027-03-01",
                "Hours above 60",
                ",\"siteName\":\"Plant Hemlig\",\"siteCountry\":\"CN\",\"brand\":\"Osagd\",\"productCategory\":\"TABLETS\"");
        audit.communicated(finding);
        audit.planned(finding);
        String owner = AuditApi.manager(OWNER);
        AuditApi.act(owner, finding, "plan-approval", "{}").then().statusCode(200);
        AuditApi.act(AuditApi.supplier(supplier), finding, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        AuditApi.act(owner, finding, "closure", AuditApi.ELIMINATED).then().statusCode(200);
        audit.drafted().finalised().commented("{\"comment\":\"Nothing is released\"}");
        audit.share(NETWORK).then().statusCode(200);

        String member = AuditApi.manager(MEMBER);
        Map<String, Object> read =
                AuditApi.as(member).get(AuditStory.SHARED + "/" + audit.id()).path("detail.findings[0]");
        Map<String, Object> copy = new HashMap<>(read);
        copy.keySet().removeAll(List.of("description", "siteMasked"));
        copy.values().removeIf(Objects::isNull);
        AuditStory.awaitChanges(member, audit.id(), 1);
        Map<String, Object> told = AuditApi.as(member)
                .queryParam("limit", 100)
                .get("/audit/v1/changes")
                .path("items.find { it.subject == '" + audit.id() + "' }.data.findings[0]");
        assertEquals(copy, told);
        assertEquals(12, told.size(), told.toString());
    }

    private static long seenBy(String authority, String sql) throws SQLException {
        try (Connection connection = TestServers.app();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + authority + "', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    @DisplayName(
            "A5: the database itself shows a member the shared copy and nothing else, and a stranger nothing at all")
    void the_second_wall() throws SQLException {
        AuditStory audit = shared();
        AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200);
        String copy = "select count(*) from shared_audit where audit_id = '" + audit.id() + "'";
        String original = "select count(*) from audit where id = '" + audit.id() + "'";
        String comments = "select count(*) from supplier_comment where audit_id = '" + audit.id() + "'";
        String reads = "select count(*) from audit_read where audit_id = '" + audit.id() + "'";
        String change = "with changed as (update shared_audit set overdue = 9 where audit_id = '" + audit.id()
                + "' returning 1) select count(*) from changed";
        List<String> questions = List.of(copy, original, comments, reads, change);
        Map<String, List<Long>> seen = new LinkedHashMap<>();
        for (String authority : List.of(OWNER, MEMBER, STRANGER)) {
            List<Long> counts = new ArrayList<>();
            for (String question : questions) {
                counts.add(seenBy(authority, question));
            }
            seen.put(authority, counts);
        }
        assertEquals(
                Map.of(
                        OWNER, List.of(1L, 1L, 1L, 1L, 1L),
                        MEMBER, List.of(1L, 0L, 0L, 0L, 0L),
                        STRANGER, List.of(0L, 0L, 0L, 0L, 0L)),
                seen);
    }

    @Test
    @DisplayName(
            "A5: only the owner's manager shares, on the version that was read; another network is added to those before")
    void who_shares() {
        AuditStory audit = shared();
        String body = "{\"networks\":[\"WITHIN-SMALL\"]}";
        String sharing = audit.address() + "/sharing";
        AuditApi.as(AuditApi.manager(MEMBER))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(sharing)
                .then()
                .statusCode(404);
        AuditApi.as(AuditApi.auditor(OWNER))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(sharing)
                .then()
                .statusCode(403);
        AuditApi.as(AuditApi.manager(OWNER)).body(body).post(sharing).then().statusCode(428);
        AuditApi.as(AuditApi.manager(OWNER))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(sharing)
                .then()
                .statusCode(412);
        audit.share(SMALL).then().statusCode(200).body("networks", equalTo(List.of(NETWORK, SMALL)));
        AuditApi.as(AuditApi.manager(OWNER))
                .get(sharing)
                .then()
                .statusCode(200)
                .header("ETag", AuditApi.etag(AuditApi.manager(OWNER), audit.address()))
                .body("networks", equalTo(List.of(NETWORK, SMALL)))
                .body("sharedAt", containsString("2027-03-01"));
    }
}
