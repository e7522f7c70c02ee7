package org.suppliercompliance.criteria.lessons;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.SupplierTopic;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.riskanalysis.Facts;
import org.suppliercompliance.criteria.sets.Sets;

@QuarkusTest
class LessonsHttpTest {
    private static final String LESSONS = "/criteria/v1/lessons";

    private static ValidatableResponse lesson(String authority, String criterion) {
        return Sets.manager(authority).get(LESSONS + "/" + criterion).then().statusCode(200);
    }

    private static ValidatableResponse read(String authority, String criterion, String known) {
        return Sets.manager(authority)
                .header("If-None-Match", known)
                .get(LESSONS + "/" + criterion)
                .then();
    }

    @Test
    @Tag("C49")
    @DisplayName(
            "C49: what an audit found per criterion is a lesson for its owner and the members of its network, once, as long as it is shared, and for nobody else")
    void findings_of_shared_audits() {
        String owner = Registry.authority();
        String member = Registry.authority();
        String network = Facts.network(owner, member);
        String supplier = Registry.supplierId();
        String criterion = Sets.criterion(owner, "worker-empowerment", "LOW", "AWARD");
        String audit = Ids.next().toString();
        UUID event = Ids.next();
        String[] findings = {
            SharedAudits.finding(criterion, "MAJOR", "PLAN_APPROVED", true),
            SharedAudits.finding(criterion, "MINOR", "CLOSED", false),
            SharedAudits.finding(criterion, "OBSERVATION", "COMMUNICATED", false)
        };
        String nothing = lesson(member, criterion)
                .body("findings.audits", equalTo(0))
                .body("version", nullValue())
                .extract()
                .header("ETag");
        read(member, criterion, nothing).statusCode(304);

        SharedAudits.share(audit, event, 5, owner, network, supplier, criterion, "2026-08-20", findings);
        SharedAudits.share(audit, event, 5, owner, network, supplier, criterion, "2026-08-20", findings);
        String clean = SharedAudits.shared(owner, network, supplier, criterion, "2026-09-20");

        read(member, criterion, nothing).statusCode(200).body("version", equalTo(1));
        for (String reader : List.of(owner, member)) {
            lesson(reader, criterion)
                    .body("findings.audits", equalTo(2))
                    .body("findings.withFindings", equalTo(1))
                    .body("findings.suppliers", equalTo(1))
                    .body("findings.serious", equalTo(0))
                    .body("findings.major", equalTo(1))
                    .body("findings.minor", equalTo(1))
                    .body("findings.observations", equalTo(1))
                    .body("findings.open", equalTo(1))
                    .body("findings.overdue", equalTo(1))
                    .body("latestOn", equalTo("2026-09-20"))
                    .body("theme", equalTo("worker-empowerment"))
                    .body("titles.en", equalTo("A criterion"));
            Sets.manager(reader)
                    .get(LESSONS + "?theme=labour&limit=100")
                    .then()
                    .statusCode(200)
                    .body("items.criterionId", hasItem(criterion));
        }
        String stranger = Registry.authority();
        lesson(stranger, criterion).body("findings.audits", equalTo(0)).body("latestOn", nullValue());
        Sets.manager(stranger).get(LESSONS).then().statusCode(200).body("items", hasSize(0));
        Sets.manager(member)
                .get(LESSONS + "?theme=anti-corruption&limit=100")
                .then()
                .body("items.criterionId", not(hasItem(criterion)));

        // Shared again: the newer state stands in place of the older one.
        SharedAudits.share(
                audit,
                Ids.next(),
                6,
                owner,
                network,
                supplier,
                criterion,
                "2026-08-21",
                SharedAudits.finding(criterion, "MAJOR", "CLOSED", false));
        SupplierTopic.await(
                "2026-08-21", "select finalised_on::text from audit_lesson where audit_id::text = ?", audit);
        lesson(member, criterion)
                .body("findings.audits", equalTo(2))
                .body("findings.major", equalTo(1))
                .body("findings.minor", equalTo(0))
                .body("findings.open", equalTo(0));

        SharedAudits.withdraw(audit, 7, owner, network);
        lesson(member, criterion).body("findings.audits", equalTo(1)).body("findings.major", equalTo(0));
        // Who left the network is told nothing any more.
        Facts.networkChanged(network, 2, owner);
        lesson(member, criterion).body("findings.audits", equalTo(0));
        lesson(owner, criterion).body("findings.audits", equalTo(1));
        SharedAudits.withdraw(clean, 6, owner, network);
        lesson(owner, criterion).body("findings.audits", equalTo(0));
        Sets.manager(owner).get(LESSONS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @Tag("C49")
    @DisplayName(
            "C49 FH5: an audit first shared in the lost time of a restored audit-service is no lesson any more, one that is still shared stays one")
    void a_sharing_that_was_lost() {
        String owner = Registry.authority();
        String member = Registry.authority();
        String network = Facts.network(owner, member);
        String supplier = Registry.supplierId();
        String criterion = Sets.criterion(owner, "worker-empowerment", "LOW", "AWARD");
        String kept = Ids.next().toString();
        UUID told = Ids.next();
        SharedAudits.share(kept, told, 5, owner, network, supplier, criterion, "2026-08-20");
        String lost = SharedAudits.shared(owner, network, supplier, criterion, "2026-09-20");
        SupplierTopic.await("2026-08-20", "select finalised_on::text from audit_lesson where audit_id::text = ?", kept);
        lesson(member, criterion).body("findings.audits", equalTo(2));

        SupplierTopic.inEpoch(2, () -> {
            SupplierTopic.restored("audit", lost, true);
            SupplierTopic.restored("audit", kept, true);
            SharedAudits.share(kept, told, 5, owner, network, supplier, criterion, "2026-08-20");
        });
        SupplierTopic.awaitRestated("criteria-lessons", lost, 0);
        SupplierTopic.awaitRestated("criteria-lessons", kept, 5);

        lesson(member, criterion).body("findings.audits", equalTo(1)).body("latestOn", equalTo("2026-08-20"));
    }

    private static Map<String, Object> bid(String tenderer, String supplier, String line, int step) {
        Map<String, Object> bid = new HashMap<>(Map.of(
                "tenderer",
                tenderer,
                "answers",
                step == 0
                        ? List.of(Map.of("lineId", line, "met", false))
                        : List.of(Map.of("lineId", line, "met", true, "step", step, "verifiedAs", "Minutes"))));
        if (supplier != null) {
            bid.put("supplierId", supplier);
        }
        return bid;
    }

    @Test
    @Tag("C49")
    @Tag("C41")
    @Tag("C42")
    @DisplayName(
            "C49 C42: of four steps to worker empowerment the lessons say what audits found at each, and the next set starts from the one the market has reached")
    void the_next_set_starts_where_the_market_is() {
        String authority = Registry.authority();
        String network = Facts.network(authority, Registry.authority());
        String criterion = Sets.criterion(authority, "worker-empowerment", "LOW", "AWARD");
        String set = Sets.drafted(authority, Map.of());
        List<Map<String, Object>> steps = new ArrayList<>();
        int[] points = {3, 8, 15, 30};
        String[] names = {"A committee exists", "Workers elect it", "It meets management", "It decides on safety"};
        for (int i = 0; i < 4; i++) {
            steps.add(Map.of("titles", Map.of("en", names[i]), "points", points[i]));
        }
        String line = Sets.line(authority, set, criterion, Map.of("points", 30, "milestones", steps))
                .statusCode(201)
                .extract()
                .path("id");
        String lessons = Sets.PATH + "/" + set + "/lessons";
        Sets.manager(authority)
                .get(lessons)
                .then()
                .statusCode(200)
                .body("tenderers", equalTo(0))
                .body("evaluationId", nullValue())
                .body("lines[0].startsAt", equalTo(1));
        Sets.fix(authority, set).statusCode(200);
        String first = Registry.supplierId();
        String second = Registry.supplierId();
        String third = Registry.supplierId();
        SharedAudits.shared(
                authority,
                network,
                first,
                criterion,
                "2026-05-01",
                SharedAudits.finding(criterion, "SERIOUS", "COMMUNICATED", true));
        Sets.post(
                        authority,
                        Sets.PATH + "/" + set + "/evaluations",
                        Map.of(
                                "openedOn",
                                "2026-06-15",
                                "bids",
                                Arrays.asList(
                                        bid("A", first, line, 3),
                                        bid("B", second, line, 3),
                                        bid("C", third, line, 3),
                                        bid("D", null, line, 2),
                                        bid("E", null, line, 1),
                                        bid("F", null, line, 0))))
                .statusCode(201)
                .body("bids[3].lines[0].points", equalTo(8));
        // Half of the six came to step three; what was found before the bids says nothing about them.
        Sets.manager(authority)
                .get(lessons)
                .then()
                .body("lines[0].steps.reachedPercent", contains(83, 66, 50, 0))
                .body("lines[0].startsAt", equalTo(3));
        SharedAudits.shared(
                authority,
                network,
                second,
                criterion,
                "2026-09-01",
                SharedAudits.finding(criterion, "MAJOR", "PLAN_SUBMITTED", false),
                SharedAudits.finding(criterion, "MINOR", "CLOSED", false));
        String merged = Registry.supplierId();
        SharedAudits.shared(authority, network, merged, criterion, "2026-09-02");
        Registry.merged(merged, third);

        Sets.manager(authority)
                .get(lessons)
                .then()
                .statusCode(200)
                .body("openedOn", equalTo("2026-06-15"))
                .body("tenderers", equalTo(6))
                .body("lines[0].findings.audits", equalTo(3))
                .body("lines[0].findings.serious", equalTo(1))
                .body("lines[0].steps.titles.en", contains(names))
                .body("lines[0].steps.tenderers", contains(1, 1, 3, 0))
                .body("lines[0].steps.reachedPercent", contains(83, 66, 33, 0))
                .body("lines[0].steps.findings.audits", contains(0, 0, 2, 0))
                .body("lines[0].steps[2].findings.suppliers", equalTo(2))
                .body("lines[0].steps[2].findings.withFindings", equalTo(1))
                .body("lines[0].steps[2].findings.major", equalTo(1))
                .body("lines[0].steps[2].findings.minor", equalTo(1))
                .body("lines[0].steps[2].findings.open", equalTo(1))
                .body("lines[0].startsAt", equalTo(2));
        Sets.manager("LESSONS-STRANGER").get(lessons).then().statusCode(404);

        String copies = Sets.PATH + "/" + set + "/copies";
        Sets.post(authority, copies, Map.of("title", "As it was", "reference", "T-2"))
                .statusCode(201)
                .body("lines[0].milestones.points", contains(3, 8, 15, 30));
        String next = Sets.post(
                        authority, copies, Map.of("title", "The next", "reference", "T-3", "fromReachedStep", true))
                .statusCode(201)
                .body("lines[0].milestones.titles.en", contains(names[1], names[2], names[3]))
                .body("lines[0].milestones.points", contains(8, 15, 30))
                .body("lines[0].points", equalTo(30))
                .extract()
                .path("id");
        Sets.gate(authority, next).body("passed", equalTo(true));
    }
}
