package org.suppliercompliance.criteria.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

class AuditFactsTest {
    private static final Path EXAMPLES = Path.of("../contracts/events/audit");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    @DisplayName("the examples that audit-service publishes about sharing can be read")
    void the_examples_can_be_read() throws Exception {
        AuditFacts.Shared shared = JSON.readValue(
                Files.readString(EXAMPLES.resolve("audit-shared.v1.example.json")), AuditFacts.Shared.class);
        AuditFacts.Withdrawn withdrawn = JSON.readValue(
                Files.readString(EXAMPLES.resolve("audit-sharing-withdrawn.v1.example.json")),
                AuditFacts.Withdrawn.class);

        assertEquals(LocalDate.of(2027, 2, 10), shared.finalisedOn());
        assertEquals(1, shared.lessons().size());
        AuditFacts.Lesson lesson = shared.lessons().get(0);
        assertEquals("WT-01", lesson.code());
        assertEquals(2, lesson.version());
        assertEquals(
                List.of(0, 1, 0, 0, 1, 0),
                List.of(
                        lesson.serious(),
                        lesson.major(),
                        lesson.minor(),
                        lesson.observations(),
                        lesson.open(),
                        lesson.overdue()));
        assertEquals(shared.auditId(), withdrawn.auditId());
        assertEquals(List.of("SE-REGIONS"), withdrawn.from());
    }

    @Test
    @DisplayName("FC3: a shared audit without a supplier is poison, with the reason")
    void without_a_supplier_it_is_poison() {
        JsonMappingException refusal = assertThrows(
                JsonMappingException.class,
                () -> JSON.readValue(
                        "{\"auditId\": \"01968d2e-4a00-7b00-8e00-1a4c0e3d8a03\", \"authority\": \"A-1\"}",
                        AuditFacts.Shared.class));

        assertInstanceOf(PoisonEventException.class, refusal.getCause());
    }
}
