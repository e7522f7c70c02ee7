package org.suppliercompliance.criteria.lessons;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.criteria.sets.Sets;

@QuarkusTest
class LessonPlansTest {
    private static final String READER = "LESSONS-READER";

    private static void execute(String statements) throws Exception {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Test
    @Tag("C49")
    @DisplayName("C49: what 4,000 audits found about 2,000 criteria is listed and read by indexes, a page at a time")
    void lessons_are_found_by_index() throws Exception {
        execute("""
                insert into audited_criterion (criterion_id, code) select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'GROWN-' || i
                from generate_series(1, 2000) i;
                insert into audit_lesson (audit_id, criterion_id, criterion_version, authority, networks, supplier_id, finalised_on, serious, major, minor,
                    observations, open, overdue)
                select gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad((1 + (i * 7 + j) % 2000)::text, 12, '0'))::uuid, 1, 'LESSONS-READER', array['GROWN'],
                    gen_random_uuid(), current_date - i % 700, 0, 1, 0, 0, 1, 0 from generate_series(1, 4000) i, generate_series(1, 5) j;
                analyze audit_lesson, audited_criterion""");
        try {
            PlansTaken plans = PlansTaken.during(() -> {
                Sets.manager(READER)
                        .get("/criteria/v1/lessons")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(20))
                        .body("items[0].findings.audits", equalTo(10));
                Sets.manager(READER)
                        .get("/criteria/v1/lessons?theme=labour")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0));
            });

            assertTrue(plans.readsOf("audit_lesson") >= 2, "nothing was looked at");
            assertEquals(List.of(), plans.readingWhole("audit_lesson"));
        } finally {
            execute(
                    "delete from audit_lesson where authority = 'LESSONS-READER'; delete from audited_criterion where code like 'GROWN-%'; analyze audit_lesson, audited_criterion");
        }
    }
}
