package org.suppliercompliance.audit.supplierreports;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Supplier reports are asked for by themselves, and their dates climb the ladder")
class ReportRequestsTest {
    private Reports reports;

    @BeforeEach
    void known() {
        reports = new Reports("REPORT-REGION");
    }

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    @Test
    @DisplayName(
            "A16, A18, N3: asked for when the contract has begun, where it has the duty, due six months after its start")
    @Tag("A16")
    @Tag("A18")
    @Tag("N3")
    void asked_for_by_itself() {
        AuditApi.noonOf("2027-01-15", Reports.ZONE);
        ContractFacts without =
                reports.contract("2027-01-01").with("reportingDuty", "false").told();
        ContractFacts over = reports.contract("2023-01-01")
                .period("2023-01-01", "2026-12-31")
                .told();
        ContractFacts later = reports.contract("2027-03-01").told();
        ContractFacts begun = reports.contract("2026-08-31").told();

        String id = reports.requested(begun);
        AuditApi.as(reports.supplierToken())
                .get(Reports.REPORTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("reference", matchesPattern("SR-2027-\\d{5}"))
                .body("status", equalTo("REQUESTED"))
                .body("contractId", equalTo(begun.id().toString()))
                .body("requestedOn", equalTo("2027-01-15"))
                .body("dueOn", equalTo("2027-02-28"))
                .body("overdueSince", nullValue());
        AuditApi.noonOf("2027-03-01", Reports.ZONE);
        String second = reports.requested(later);
        AuditApi.as(reports.manager)
                .get(Reports.REPORTS + "/" + second)
                .then()
                .body("requestedOn", equalTo("2027-03-01"))
                .body("dueOn", equalTo("2027-09-01"));
        assertEquals(List.of(), reports.ofContract(without), "no duty, no report");
        assertEquals(List.of(), reports.ofContract(over), "over before it was known here");
        AuditApi.as(reports.manager)
                .get(Reports.REPORTS + "?overdue=true&supplierId=" + reports.supplier)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].overdueSince", equalTo("2027-03-01"));
    }

    @Test
    @DisplayName("A18: the months are the authority's setting")
    @Tag("A18")
    void the_months_are_a_setting() {
        String authority = "REPORT-MONTHS";
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.authority-registered.v1",
                authority,
                authority,
                1,
                "{\"code\":\"%s\",\"name\":\"Months\",\"zone\":\"Europe/Oslo\",\"reportDueMonths\":3}"
                        .formatted(authority));
        SuiteFacts.await("select 1 from known_authority where code = '" + authority + "' and report_due_months = 3");
        ContractFacts contract = new ContractFacts(authority, reports.supplier)
                .period("2026-10-15", AuditApi.inYears(3))
                .with("reportingDuty", "true")
                .told();
        SuiteFacts.await("select 1 from supplier_report where contract_id = '" + contract.id() + "'");
        AuditApi.as(AuditApi.manager(authority))
                .get(Reports.REPORTS)
                .then()
                .body("items.dueOn", equalTo(List.of("2027-01-15")))
                .body("items.zone", equalTo(List.of("Europe/Oslo")));
    }

    @Test
    @DisplayName(
            "A18, N3: a step before the date, overdue the day after, a step after, each once; none once it came in")
    @Tag("A18")
    @Tag("N3")
    void the_ladder_of_a_report() {
        AuditApi.noonOf("2027-01-15", Reports.ZONE);
        String late = reports.requested(reports.contract("2027-01-01").told());
        String inTime = reports.requested(reports.contract("2027-01-01").told());
        List<String> days = List.of("2027-06-24", "2027-07-02", "2027-07-09");
        List<Integer> steps = List.of(-7, 0, 7);
        Reports.act(reports.supplierToken(), inTime, "answers", reports.whole(""))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"));
        for (int i = 0; i < days.size(); i++) {
            AuditApi.noonOf(days.get(i), Reports.ZONE);
            SuiteFacts.await(
                    "select 1 from outbox where data ->> 'factKey' = '" + late + "/REPORT/1/" + steps.get(i) + "'");
        }
        AuditApi.noonOf("2027-12-01", Reports.ZONE);
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-07-01 REQUESTED",
                        "audit.deadline-approaching.v1 2027-07-01 " + late + "/REPORT/1/-7",
                        "audit.report-overdue.v1 2027-07-01 " + late + "/REPORT/1/0",
                        "audit.deadline-reminder.v1 2027-07-01 " + late + "/REPORT/1/7"),
                Reports.facts(late));
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-07-01 REQUESTED",
                        "audit.report-received.v1 2027-07-01 RECEIVED"),
                Reports.facts(inTime));
    }

    @Test
    @DisplayName("A17, A18: a contract taken over late has its report overdue at once, stated once, with the true date")
    @Tag("A17")
    @Tag("A18")
    void a_contract_taken_over_late() {
        AuditApi.noonOf("2027-05-15", Reports.ZONE);
        String id = reports.requested(reports.contract("2026-10-01").told());
        SuiteFacts.await("select 1 from outbox where data ->> 'factKey' = '" + id + "/REPORT/1/0'");
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-04-01 REQUESTED",
                        "audit.report-overdue.v1 2027-04-01 " + id + "/REPORT/1/0"),
                Reports.facts(id));
        Reports.act(reports.supplierToken(), id, "answers", reports.whole(""))
                .then()
                .statusCode(200)
                .body("overdueSince", equalTo("2027-04-02"))
                .body("answers.question", hasItem("activities"));
    }

    @Test
    @DisplayName("FH5: of a contract that the restored registry has never heard of nothing is asked any more")
    void a_contract_that_was_lost() {
        AuditApi.noonOf("2027-01-15", Reports.ZONE);
        ContractFacts contract = reports.contract("2027-01-01").told();
        String id = reports.requested(contract);

        String key = reports.supplier.toString();
        SuiteFacts.inEpoch(2, () -> {
            SuiteFacts.restored("suppliers.v1", contract.id().toString(), key, false);
        });

        SuiteFacts.await("select 1 from supplier_report where id = '" + id + "' and status = 'WITHDRAWN'");
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-07-01 REQUESTED",
                        "audit.report-withdrawn.v1 2027-07-01 WITHDRAWN"),
                Reports.facts(id));
        assertEquals(0, SuiteFacts.count("select count(*) from known_contract where id = '" + contract.id() + "'"));
    }

    @Test
    @DisplayName(
            "A16, A18: a contract that ended before its report fell due asks for none from the day after, one that ran until then owes it; an end that is moved later asks again")
    @Tag("A16")
    @Tag("A18")
    void a_contract_that_ends_early() {
        AuditApi.noonOf("2027-01-15", Reports.ZONE);
        ContractFacts early = reports.contract("2027-01-01").told();
        ContractFacts moved = reports.contract("2027-01-01").told();
        ContractFacts until = reports.contract("2027-01-01").told();
        String ended = reports.requested(early);
        String again = reports.requested(moved);
        String owed = reports.requested(until);
        early.period("2027-01-01", "2027-04-30").told();
        moved.period("2027-01-01", "2027-04-30").told();
        until.period("2027-01-01", "2027-07-01").told();
        SuiteFacts.await("select 1 from known_contract where id in ('" + early.id() + "', '" + moved.id()
                + "') and report_from = '2027-05-01' having count(*) = 2");
        AuditApi.as(reports.supplierToken())
                .get(Reports.REPORTS + "/" + ended)
                .then()
                .body("status", equalTo("REQUESTED"));

        AuditApi.noonOf("2027-05-01", Reports.ZONE);
        SuiteFacts.await("select 1 from supplier_report where id in ('" + ended + "', '" + again
                + "') and status = 'WITHDRAWN' and withdrawn_on = '2027-05-01' having count(*) = 2");
        moved.period("2027-01-01", "2027-12-31").told();
        SuiteFacts.await("select 1 from supplier_report where id = '" + again + "' and deadline_version = 2");
        AuditApi.noonOf("2027-07-02", Reports.ZONE);
        SuiteFacts.await("select 1 from outbox where data ->> 'factKey' in ('" + owed + "/REPORT/1/0', '" + again
                + "/REPORT/2/0') having count(*) = 2");
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-07-01 REQUESTED",
                        "audit.report-withdrawn.v1 2027-07-01 WITHDRAWN"),
                Reports.facts(ended));
        AuditApi.as(reports.manager)
                .get(Reports.REPORTS + "?overdue=true&supplierId=" + reports.supplier)
                .then()
                .body("items.id", containsInAnyOrder(owed, again));
    }

    @Test
    @DisplayName(
            "A16, N4: the date follows the contract's start under a new version; without the duty nothing is asked, nor before the contract begins")
    @Tag("A16")
    @Tag("N4")
    void the_date_follows_the_contract() {
        AuditApi.noonOf("2027-01-15", Reports.ZONE);
        ContractFacts contract = reports.contract("2027-01-01").told();
        String id = reports.requested(contract);
        contract.period("2027-02-01", "2030-12-31").told();
        SuiteFacts.await("select 1 from supplier_report where id = '" + id + "' and deadline_version = 2");
        AuditApi.as(reports.manager)
                .get(Reports.REPORTS + "/" + id)
                .then()
                .body("dueOn", equalTo("2027-08-01"))
                .body("deadlineVersion", equalTo(2));
        contract.with("reportingDuty", "false").told();
        SuiteFacts.await("select 1 from supplier_report where id = '" + id + "' and status = 'WITHDRAWN'");
        Reports.act(reports.supplierToken(), id, "answers", reports.whole(""))
                .then()
                .statusCode(409);
        contract.with("reportingDuty", "true").told();
        AuditApi.noonOf("2027-02-01", Reports.ZONE);
        SuiteFacts.await("select 1 from supplier_report where id = '" + id + "' and deadline_version = 3");
        AuditApi.noonOf("2027-07-25", Reports.ZONE);
        SuiteFacts.await("select 1 from outbox where data ->> 'factKey' = '" + id + "/REPORT/3/-7'");
        assertEquals(
                List.of(
                        "audit.report-requested.v1 2027-07-01 REQUESTED",
                        "audit.report-requested.v1 2027-08-01 REQUESTED",
                        "audit.report-withdrawn.v1 2027-08-01 WITHDRAWN",
                        "audit.report-requested.v1 2027-08-01 REQUESTED",
                        "audit.deadline-approaching.v1 2027-08-01 " + id + "/REPORT/3/-7"),
                Reports.facts(id));
    }
}
