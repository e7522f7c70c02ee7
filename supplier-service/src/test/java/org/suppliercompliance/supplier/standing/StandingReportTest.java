package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
@DisplayName("Supplier reports in a standing")
class StandingReportTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String id;

    @BeforeEach
    void supplierHere() {
        here = authority();
        id = supplierOf(here, "Reports " + UUID.randomUUID());
    }

    private TopicFact told(UUID report, String authority, long version, String fact, String status, LocalDate dueOn) {
        return TopicFact.ofAudits("report-" + fact, report.toString(), id, version, """
                {"id":"%s","reference":"SR-2027-00007","authority":"%s","supplierId":"%s","contractId":"%s","status":"%s","requestedOn":"2026-01-02",
                 "clock":"REPORT","deadlineVersion":%d,"dueOn":"%s","zone":"Europe/Stockholm","basis":null,"receivedOn":null,"result":null,
                 "reviewedOn":null,"later":{"unknown":true}}""".formatted(
                        report, authority, id, Ids.next(), status, version, dueOn));
    }

    private TopicFact requested(UUID report, long version, LocalDate dueOn) {
        return told(report, here, version, "requested", "REQUESTED", dueOn);
    }

    private void stands(String colour, int lateReports) {
        soon(() -> get(buyer(here), "/suppliers/" + id + "/standing")
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("openCases", equalTo(0))
                .body("lateReports", equalTo(lateReports)));
    }

    /** What is sent of one supplier is read in order: a late report behind it for other eyes shows that all of it was. */
    private void allRead() {
        String elsewhere = authority();
        told(Ids.next(), elsewhere, 1, "requested", "REQUESTED", today.minusDays(1))
                .send();
        soon(() -> get(buyer(elsewhere), "/suppliers/" + id + "/standing").body("colour", equalTo("RED")));
    }

    private List<Object> colours() {
        return changes(buyer(here), here + "/" + id).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("colour"))
                .toList();
    }

    @Test
    @DisplayName(
            "decision 9: a report that is owed makes no colour until its date passes, then red, and none again when it comes in; each told once")
    void late_and_received() {
        UUID report = Ids.next();
        requested(report, 1, today).send();
        allRead();
        get(buyer(here), "/suppliers/" + id + "/standing")
                .body("colour", equalTo("GREEN"))
                .body("facts", hasSize(0));
        get(buyer(here), "/standings").body("items", hasSize(0));
        try {
            offset(Duration.ofDays(2));
            stands("RED", 1);
            get(buyer(here), "/suppliers/" + id + "/standing")
                    .body("facts.kind", contains("REPORT"))
                    .body("facts.caseId", contains(report.toString()))
                    .body("facts.reference", contains("SR-2027-00007"))
                    .body("facts.status", contains("REQUESTED"))
                    .body("facts.clock", contains("REPORT"))
                    .body("facts.dueOn", contains(today.toString()))
                    .body("facts.cases", contains(0))
                    .body("facts[0].severity", nullValue());
            soon(() -> get(buyer(here), "/standings?colour=RED").body("items.supplierId", contains(id)));
            told(report, here, 2, "received", "RECEIVED", today).send();
            stands("GREEN", 0);
            told(report, here, 3, "reviewed", "REVIEWED", today).send();
            allRead();
            stands("GREEN", 0);
            soon(() -> assertEquals(List.of("RED", "GREEN"), colours()));
        } finally {
            offset(Duration.ZERO);
        }
    }

    @Test
    @DisplayName("decision 9: the supplier sees its late report, and no other authority does")
    void who_sees_it() {
        requested(Ids.next(), 1, today.minusDays(1)).send();
        stands("RED", 1);

        get(supplier(id), "/suppliers/" + id + "/standing")
                .body("colour", equalTo("RED"))
                .body("facts.authority", contains(here))
                .body("facts.communicatedOn", contains("2026-01-02"));
        get(buyer(authority()), "/suppliers/" + id + "/standing").body("colour", equalTo("GREEN"));
    }

    @Test
    @DisplayName(
            "decision 9: a report whose date moves on with the contract's start is late no more, nor one that is asked for no more; an open case beside it stays yellow")
    void moved_and_withdrawn() {
        UUID moved = Ids.next();
        UUID withdrawn = Ids.next();
        requested(moved, 1, today.minusDays(30)).send();
        requested(withdrawn, 1, today.minusDays(3)).send();
        stands("RED", 2);
        requested(moved, 2, today.plusDays(60)).send();
        stands("RED", 1);
        new AuditFacts(here, id, "MINOR").detected().send();
        told(withdrawn, here, 2, "withdrawn", "WITHDRAWN", today.minusDays(3)).send();

        soon(() -> get(buyer(here), "/suppliers/" + id + "/standing")
                .body("colour", equalTo("YELLOW"))
                .body("openCases", equalTo(1))
                .body("facts.kind", contains("CASE")));
    }

    @Test
    @DisplayName("decision 23: a report that a restored audit service has never heard of counts no more")
    void never_asked_for() {
        TopicFact requested = requested(Ids.next(), 1, today.minusDays(1));
        requested.send();
        stands("RED", 1);

        requested.producerRestored(2, false).send();

        stands("GREEN", 0);
    }
}
