package org.suppliercompliance.notification.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.notification.alert.KnownCases.KnownCase;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.Followed;

@DisplayName("The audit service's facts as this service reads them")
class AuditFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES =
            Path.of(System.getProperty("contracts.directory", "../contracts")).resolve("events/audit");

    private static ReceivedEvent event(FactType type, JsonNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "audit",
                type.eventType(FactType.AUDIT),
                "s",
                Instant.parse("2027-03-01T00:00:00Z"),
                1,
                1,
                "k",
                null,
                null,
                data);
    }

    private static Fact only(ReceivedEvent event) {
        List<Fact> facts = AuditFacts.read(event);
        assertEquals(1, facts.size());
        return facts.get(0);
    }

    @Test
    @Tag("N5")
    @DisplayName("N5 a shared audit is a fact for each authority that it is shared with, and for nobody else")
    void a_shared_audit_is_news_for_each() throws IOException {
        ObjectNode shared =
                (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve("audit-shared.v1.example.json")));
        shared.putArray("sharedWith").add("OSLO").add("REGION-SKANE");
        List<Fact> facts = AuditFacts.read(event(FactType.AUDIT_SHARED, shared));
        assertEquals(
                List.of("OSLO", "REGION-SKANE"),
                facts.stream().map(Fact::authority).toList());
        assertEquals(2, facts.stream().map(Fact::factKey).distinct().count());
        assertEquals(shared.get("auditId").asText(), facts.get(0).subjectId().toString());
        shared.remove("sharedWith");
        assertThrows(PoisonEventException.class, () -> AuditFacts.read(event(FactType.AUDIT_SHARED, shared)));
    }

    static Stream<FactType> ofTheAuditService() {
        return Stream.of(FactType.values())
                .filter(type -> FactType.eventTypes(FactType.AUDIT).contains(type.eventType(FactType.AUDIT)));
    }

    @ParameterizedTest
    @MethodSource("ofTheAuditService")
    @DisplayName("every example of the contract can be read, and members this service does not know are passed over")
    void every_example_can_be_read(FactType type) throws IOException {
        JsonNode data = JSON.readTree(Files.readString(EXAMPLES.resolve(type.slug() + ".v1.example.json")));
        ((ObjectNode) data).put("somethingNew", 1);
        Fact fact = only(event(type, data));
        assertEquals(type, fact.type());
        assertEquals(
                type.ofSharing()
                        ? data.get("sharedWith").get(0).asText()
                        : data.get("authority").asText(),
                fact.authority());
        assertEquals(
                type.ofAudit() || type.ofExternalReport() || type.slug().startsWith("evidence-"),
                fact.caseId() == null);
        assertEquals(type.matters().isEmpty(), fact.matter() == null);
        if (type.ofDeadline()) {
            assertEquals(data.get("factKey").asText(), fact.factKey());
            assertEquals(LocalDate.parse(data.get("dueOn").asText()), fact.dueOn());
            assertEquals(data.get("step").asInt(), fact.step());
        }
    }

    @Test
    void what_is_needed_and_missing_or_unreadable_makes_the_event_poison() throws IOException {
        for (String data :
                new String[] {"{}", "{\"id\": 5}", "{\"id\": \"x\", \"authority\": \"OSLO\"}", "{\"id\": {\"a\": 1}}"
                }) {
            JsonNode node = JSON.readTree(data);
            assertThrows(PoisonEventException.class, () -> AuditFacts.read(event(FactType.PLAN_SUBMITTED, node)));
        }
    }

    @Test
    @DisplayName("N4 a fact about a date counts while the case is open and the version is the current one")
    void only_the_current_version_counts() throws IOException {
        JsonNode example = JSON.readTree(Files.readString(EXAMPLES.resolve("plan-overdue.v1.example.json")));
        Fact fact = only(event(FactType.PLAN_OVERDUE, example));
        assertEquals(DeadlineClock.PLAN, fact.clock());
        int version = fact.deadlineVersion() == null ? 0 : fact.deadlineVersion();
        assertTrue(version >= 1);
        assertEquals(FactOutcome.TOLD, new KnownCase("COMMUNICATED", version, 9, 0).judge(fact));
        assertEquals(FactOutcome.SUPERSEDED, new KnownCase("COMMUNICATED", version + 1, 1, 0).judge(fact));
        assertEquals(FactOutcome.CASE_CLOSED, new KnownCase("CLOSED", version, 1, 0).judge(fact));
        assertEquals(FactOutcome.CASE_CLOSED, new KnownCase("WITHDRAWN", version, 1, 0).judge(fact));
        assertEquals(FactOutcome.TOLD, new KnownCase(null, version, 1, 0).judge(fact));
        assertEquals(FactOutcome.SUPERSEDED, new KnownCase("PLAN_SUBMITTED", version, 1, 0).judge(fact));
        assertEquals(FactOutcome.TOLD, new KnownCase("PLAN_REJECTED", version, 1, 0).judge(fact));
        assertEquals(FactOutcome.TOLD, new KnownCase("PLAN_PARKED", version, 1, 0).judge(fact), "stored long ago");
    }

    @Test
    @DisplayName(
            "FC4 a state that is none of a case, or of a report, makes the event poison; the one of an audit is nobody's here")
    void only_known_states_are_read() throws IOException {
        for (FactType type : List.of(FactType.PLAN_SUBMITTED, FactType.REPORT_RECEIVED, FactType.AUDIT_PLANNED)) {
            ObjectNode data =
                    (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve(type.slug() + ".v1.example.json")));
            Fact fact = only(event(type, data));
            assertEquals(type.ofAudit() ? null : data.get("status").asText(), AuditFacts.status(fact, data));
            data.put("status", type.ofReport() ? "CLOSED" : "PARKED");
            if (type.ofAudit()) {
                assertEquals(null, AuditFacts.status(fact, data));
            } else {
                assertThrows(PoisonEventException.class, () -> AuditFacts.status(fact, data));
            }
        }
    }

    @Test
    @DisplayName("FC4 the states that are known are those of the schemas")
    void the_states_of_the_schemas() throws IOException {
        for (FactType type : List.of(FactType.NON_COMPLIANCE_CLOSED, FactType.REPORT_RECEIVED)) {
            Followed followed = type.ofReport() ? Followed.REPORT : Followed.CASE;
            JsonNode states = JSON.readTree(Files.readString(EXAMPLES.resolve(type.slug() + ".v1.schema.json")))
                    .at("/properties/status/enum");
            assertTrue(states.size() >= 4, type.slug());
            for (JsonNode state : states) {
                assertEquals(state.asText(), followed.status(state.asText()));
            }
        }
    }

    @Test
    @DisplayName("a kind of fact names a severity when its schema does")
    void kinds_that_name_a_severity() throws IOException {
        for (FactType type : FactType.values()) {
            Path schema = EXAMPLES.resolve(type.slug() + ".v1.schema.json");
            boolean declared = Files.exists(schema)
                    && JSON.readTree(Files.readString(schema))
                            .path("properties")
                            .has("severity");
            assertEquals(declared, type.namesSeverity(), type.slug());
        }
    }

    @Test
    @DisplayName(
            "N9 a sanction belongs to its case; a kind or trigger that nobody has words for makes the event poison")
    @Tag("N9")
    void a_sanction_belongs_to_its_case() throws IOException {
        ObjectNode decided =
                (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve("sanction-decided.v1.example.json")));
        Fact fact = only(event(FactType.SANCTION_DECIDED, decided));
        assertEquals(decided.get("id").asText(), fact.subjectId().toString());
        assertEquals(decided.get("nonComplianceId").asText(), String.valueOf(fact.caseId()));
        assertEquals("CALL_OFF_STOP", fact.matter());
        assertEquals(LocalDate.of(2027, 9, 15), fact.happenedOn());
        decided.put("kind", "EXILE");
        assertThrows(PoisonEventException.class, () -> AuditFacts.read(event(FactType.SANCTION_DECIDED, decided)));
        decided.putNull("kind");
        assertThrows(PoisonEventException.class, () -> AuditFacts.read(event(FactType.SANCTION_LIFTED, decided)));
    }

    @Test
    @DisplayName(
            "N3 a date of a supplier report is judged by the report's own version, and is over once the report came in")
    @Tag("N3")
    void a_date_of_a_report() throws IOException {
        ObjectNode example =
                (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve("report-overdue.v1.example.json")));
        Fact fact = only(event(FactType.REPORT_OVERDUE, example));
        assertEquals(example.get("reportId").asText(), String.valueOf(fact.reportId()));
        assertEquals(null, fact.nonComplianceId());
        assertEquals(FactOutcome.TOLD, new KnownCase("REQUESTED", 9, 9, 1).judge(fact));
        assertEquals(FactOutcome.SUPERSEDED, new KnownCase("REQUESTED", 0, 0, 2).judge(fact));
        assertEquals(FactOutcome.CASE_CLOSED, new KnownCase("RECEIVED", 0, 0, 1).judge(fact));
        example.put("clock", "PLAN");
        assertThrows(PoisonEventException.class, () -> AuditFacts.read(event(FactType.REPORT_OVERDUE, example)));
    }
}
