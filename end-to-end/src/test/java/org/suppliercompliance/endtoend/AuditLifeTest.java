package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suppliercompliance.endtoend.AuditLife.NEIGHBOUR;
import static org.suppliercompliance.endtoend.AuditLife.REGION;
import static org.suppliercompliance.endtoend.AuditLife.STRANGER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One contract from its signature to the day another region need not audit again: a year, over HTTP only, in the order in which it happens. */
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditLifeTest {
    private AuditLife life;

    @BeforeAll
    void three_authorities_two_of_them_in_a_network() {
        life = new AuditLife(SuiteUnderTest.get());
    }

    @Test
    @Order(1)
    @DisplayName(
            "A16 A18: the contract has the reporting duty, and the supplier's report is asked for, due six months after its start")
    void a_contract_asks_for_a_report() {
        life.signContract();

        JsonNode report = life.reportAskedFor();

        assertThat(report.path("status").asText()).isEqualTo("REQUESTED");
        assertThat(report.path("dueOn").asText()).isEqualTo("2029-07-15");
    }

    @Test
    @Order(2)
    @DisplayName(
            "A1 A3 A21 A22: a desktop audit finds three non-compliances; each is communicated, with both its dates")
    void a_desktop_audit_with_three_findings() {
        life.on("2029-03-01");
        life.beginAudit();
        List.of("Working hours", "No complaints channel", "Fire exits locked").forEach(life::find);

        assertThat(life.findings).hasSize(3).allSatisfy(found -> {
            assertThat(found.due("plan")).isEqualTo("2029-04-01");
            assertThat(found.due("correction")).isEqualTo("2029-09-01");
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "A23 A32: the plans are late, come after their date, are rejected and then approved; a rejection moves no date")
    void late_plans_rejected_and_approved() {
        life.on("2029-04-02");
        for (Case found : life.findings) {
            assertThat(life.overdueSince(found, "plan")).isEqualTo("2029-04-02");
            life.plan(found, "We will look into it");
            life.decide(found, "plan-rejection", "{\"reason\":\"No action against the cause\"}");
            assertThat(found.due("plan")).isEqualTo("2029-04-01");
            life.plan(found, "Two shifts instead of one");
            life.decide(found, "plan-approval", "{}");
            assertThat(found.status()).isEqualTo("PLAN_APPROVED");
        }
    }

    @Test
    @Order(4)
    @DisplayName(
            "A25 A24: the dates of the corrections are moved with a reason; they are late by the new date, not by the old one")
    void dates_moved_and_missed() {
        for (Case found : life.findings) {
            life.decide(found, "deadline-adjustments", """
                    {"clock":"CORRECTION","dueOn":"2029-10-01","reasonCode":"NEW_OWNER","reason":"New owner of the plant",
                     "decidedBy":"head-of-procurement"}""");
        }
        life.on("2029-09-15");
        assertThat(life.overdueSince(life.findings.get(0), "correction")).isEqualTo("null");

        life.on("2029-10-02");

        assertThat(life.findings)
                .allSatisfy(found ->
                        assertThat(life.overdueSince(found, "correction")).isEqualTo("2029-10-02"));
    }

    @Test
    @Order(5)
    @DisplayName("A26 A27: after the last reminder a sanction is proposed for each, and the manager decides a warning")
    void sanctions() {
        life.on("2029-11-01");
        for (Case found : life.findings) {
            JsonNode proposed = life.sanctionProposedFor(found);
            assertThat(proposed.path("trigger").asText()).isEqualTo("CORRECTION_OVERDUE");

            JsonNode decided = life.warn(proposed);

            assertThat(decided.path("status").asText()).isEqualTo("DECIDED");
            assertThat(decided.path("kind").asText()).isEqualTo("WARNING");
        }
    }

    @Test
    @Order(6)
    @DisplayName(
            "A24: the corrections come in, are checked, and the cases are closed by somebody who did not raise them")
    void corrected_and_closed() {
        life.on("2029-11-15");
        for (Case found : life.findings) {
            life.correct(found);
            life.decide(found, "closure", """
                    {"verdict":"ELIMINATED","effectCheck":"Time sheets compared with wages","evidenceVerified":true}""");
            assertThat(found.status()).isEqualTo("CLOSED");
        }
    }

    @Test
    @Order(7)
    @DisplayName(
            "A5 A7 S18: finished, reviewed and shared, the network reads the audit without the names that were not released; nobody else does")
    void shared_with_the_network() {
        life.onAudit("draft", "{}");
        life.supplierAnswersTheDraft();
        life.onAudit("finalisation", "{}");
        MainStoryTest.assertProblem(life.readShared(NEIGHBOUR), 404);

        life.onAudit("sharing", "{\"networks\":[\"" + AuditLife.NETWORK + "\"]}");

        JsonNode read = life.readShared(NEIGHBOUR).expect(200).body();
        assertThat(read.path("detail").path("findings")).hasSize(3);
        assertThat(read.toString()).doesNotContain("Hall Nine").contains("Fire exits locked at ***");
        MainStoryTest.assertProblem(life.readShared(STRANGER), 404);
    }

    @Test
    @Order(8)
    @DisplayName(
            "A5 A6: the neighbour reuses the result instead of auditing again and carries it away signed; both count it")
    void reused() {
        life.on("2030-02-01");
        assertThat(life.mayReuse("2032-11-15")).isTrue();
        assertThat(life.mayReuse("2032-11-16")).isFalse();

        JsonNode carried = life.reuseAndCarryAway();

        JsonNode subject = carried.path("credential").path("credentialSubject");
        assertThat(subject.path("issuedToParty").path("name").asText()).isEqualTo("Datorer i Norr AB");
        assertThat(carried.path("jws").asText().split("\\.")).hasSize(3);
        assertThat(life.signingKeys()).hasSize(1);
        assertThat(life.report(NEIGHBOUR, 2030)
                        .path("coverage")
                        .path("auditsAvoided")
                        .asInt())
                .isEqualTo(1);
        assertThat(life.report(REGION, 2030)
                        .path("coverage")
                        .path("auditsAvoidedByOthers")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    @DisplayName("A34: the year's report and the case's history tell the same story")
    void the_report_and_the_history() {
        JsonNode own = life.report(REGION, 2029).path("own");

        assertThat(own.path("findings").asInt()).isEqualTo(3);
        assertThat(own.path("corrected").asInt()).isEqualTo(3);
        assertThat(own.path("latePlans").asInt()).isEqualTo(3);
        assertThat(own.path("lateCorrections").asInt()).isEqualTo(3);
        assertThat(own.path("overdue").asInt()).isZero();
        assertThat(own.path("medianDaysToPlan").asInt()).isEqualTo(32);
        assertThat(own.path("medianDaysToCorrection").asInt()).isEqualTo(259);
        assertThat(life.historyOf(life.findings.get(0)))
                .containsExactly(
                        "DETECT",
                        "COMMUNICATE",
                        "SUBMIT_PLAN",
                        "REJECT_PLAN",
                        "SUBMIT_PLAN",
                        "APPROVE_PLAN",
                        "ADJUST_DEADLINE",
                        "REPORT_CORRECTION",
                        "CLOSE");
    }
}
