package org.suppliercompliance.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Cases, audits, sanctions and supplier reports as tables")
class ListTablesTest {
    private static final String ZONE = "Europe/Stockholm";
    private static final String SANCTIONS = "/audit/v1/sanctions";
    private static final String REPORTS = "/audit/v1/supplier-reports";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;
    private UUID supplier;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        here = SuiteFacts.newAuthority("T");
        there = SuiteFacts.newAuthority("T");
        supplier = SuiteFacts.supplier();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static TableAnswer table(String token, String type, String path) {
        return TableAnswer.of(AuditApi.as(token), type, path);
    }

    private String serious(String authority) {
        String id = AuditApi.raised(authority, supplier, "SERIOUS", "2027-05-04");
        AuditApi.act(AuditApi.manager(authority), id, "communication", "{}")
                .then()
                .statusCode(200);
        return AuditApi.as(AuditApi.manager(authority))
                .get(SANCTIONS + "?nonComplianceId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30, FG6, FG13: cases as a table: the caller's own with their two dates, with the filters of the list, no formula live")
    @Tag("A30")
    @Tag("FG6")
    void cases(String type) {
        AuditApi.noonOf("2027-05-04", ZONE);
        String late = AuditApi.communicated(here, supplier, "2027-03-01");
        String found = AuditApi.post(
                        AuditApi.auditor(here),
                        AuditApi.CASES,
                        "{\"supplierId\":\"%s\",\"severity\":\"MINOR\",\"description\":\"%s\",\"detectedOn\":\"2027-05-03\"}"
                                .formatted(supplier, LIVE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String foreign = AuditApi.communicated(there, supplier, "2027-05-03");
        String manager = AuditApi.manager(here);

        table(manager, type, AuditApi.CASES)
                .hasRows(2)
                .holds("planDueOn", "correctionOverdueSince", late, found, "2027-04-01", "2027-09-01")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(manager, type, AuditApi.CASES + "?severity=MINOR").hasRows(1).holds(found);
        table(manager, type, AuditApi.CASES + "?overdue=true&clock=PLAN")
                .hasRows(1)
                .holds(late, "2027-04-02");
        table(AuditApi.supplier(supplier), type, AuditApi.CASES)
                .hasRows(2)
                .holds(late, foreign)
                .lacks(found);
        AuditApi.as(TestTokens.operatorToken())
                .accept(type)
                .get(AuditApi.CASES)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("A30, FG6, FG13: audits as a table: the caller's own, with the filters of the list, no formula live")
    @Tag("A30")
    @Tag("FG6")
    void audits(String type) {
        AuditApi.noonOf("2027-05-04", ZONE);
        String desk = AuditStory.started(here, supplier, "2027-05-03", "").id();
        String factory = AuditStory.started(
                        "FACTORY", here, supplier, "2027-05-03", ",\"method\":\"%s\"".formatted(LIVE))
                .id();
        String foreign =
                AuditStory.started("FACTORY", there, supplier, "2027-05-03", "").id();
        String manager = AuditApi.manager(here);

        table(manager, type, AuditApi.AUDITS)
                .hasRows(2)
                .holds("rightToAuditGiven", desk, factory, "auditor@" + here)
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(manager, type, AuditApi.AUDITS + "?type=FACTORY").hasRows(1).holds(factory);
        table(AuditApi.auditor(there), type, AuditApi.AUDITS).hasRows(1).holds(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30, FG6, FG13: sanctions as a table: a supplier's are those decided, with the filters of the list, no formula live")
    @Tag("A30")
    @Tag("FG6")
    void sanctions(String type) {
        AuditApi.noonOf("2027-05-04", ZONE);
        String decided = serious(here);
        String proposed = serious(here);
        String foreign = serious(there);
        String manager = AuditApi.manager(here);
        AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, SANCTIONS + "/" + decided))
                .body("{\"kind\":\"WARNING\",\"reason\":\"%s\"}".formatted(LIVE))
                .post(SANCTIONS + "/" + decided + "/decision")
                .then()
                .statusCode(200);

        table(manager, type, SANCTIONS)
                .hasRows(2)
                .holds("decisionReason", decided, proposed, "sustainability-manager@" + here)
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(manager, type, SANCTIONS + "?status=PROPOSED").hasRows(1).holds(proposed);
        table(AuditApi.supplier(supplier), type, SANCTIONS).hasRows(1).holds(decided);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30, FG6, FG13: supplier reports as a table: the caller's own, with the filters of the list, no formula live")
    @Tag("A30")
    @Tag("FG6")
    void supplier_reports(String type) {
        AuditApi.noonOf("2027-05-04", ZONE);
        UUID first = withDuty(here, LIVE);
        UUID second = withDuty(here, "C-2");
        UUID foreign = withDuty(there, "C-3");
        String manager = AuditApi.manager(here);

        table(manager, type, REPORTS)
                .hasRows(2)
                .holds("contractReference", first.toString(), second.toString())
                .holdsDefused(LIVE)
                .lacks(foreign.toString());
        table(manager, type, REPORTS + "?contractId=" + second).hasRows(1).holds("C-2");
        table(AuditApi.supplier(supplier), type, REPORTS).hasRows(3).holds(foreign.toString());
    }

    private UUID withDuty(String authority, String reference) {
        ContractFacts contract = new ContractFacts(authority, supplier)
                .period("2027-05-01", "2030-12-31")
                .with("reference", "\"" + reference + "\"")
                .with("reportingDuty", "true")
                .told();
        SuiteFacts.await("select 1 from supplier_report where contract_id = '" + contract.id() + "'");
        return contract.id();
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        for (String path : List.of(AuditApi.CASES, AuditApi.AUDITS, SANCTIONS, REPORTS)) {
            TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(here)), path);
        }
    }

    @Test
    @DisplayName("FI4: a table of many pages holds each case once, in the order of the list")
    void many_pages() throws SQLException {
        try (Connection superuser = TestServers.superuser();
                PreparedStatement insert = superuser.prepareStatement("""
                        insert into non_compliance (id, authority, supplier_id, reference, severity, status, description, zone,
                            detected_on, raised_by, version, created_at)
                        select gen_random_uuid(), ?, gen_random_uuid(), 'NC-2020-' || 10000 + i, 'MAJOR', 'DETECTED', 'grown',
                            'Europe/Stockholm', date '2020-01-01', 'grown', 1, now() - make_interval(mins => i)
                        from generate_series(1, 250) i""")) {
            insert.setString(1, here);
            insert.executeUpdate();
        }
        TableAnswer table = table(AuditApi.manager(here), CSV, AuditApi.CASES).hasRows(250);
        int before = -1;
        for (int i = 1; i <= 250; i++) {
            int at = table.text().indexOf("NC-2020-" + (10_000 + i) + ",");
            assertTrue(at > before, "NC-2020-" + (10_000 + i) + " stands at " + at + ", the one before at " + before);
            before = at;
        }
    }
}
