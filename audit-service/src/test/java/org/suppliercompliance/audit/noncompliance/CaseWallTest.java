package org.suppliercompliance.audit.noncompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.chassis.testing.servers.DatabaseWall.seen;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
class CaseWallTest {
    private static final String OWNER = "CASE-WALL";

    @Test
    @Tag("FG6")
    @DisplayName(
            "FG6: the database itself shows a supplier a case, its journal and its dates from the communication on, and a stranger never")
    void the_database_keeps_what_was_not_communicated() throws SQLException {
        SuiteFacts.authority(OWNER, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        String raised = AuditApi.raised(OWNER, supplier, "MAJOR", "2026-11-03");
        String communicated = AuditApi.communicated(OWNER, supplier, "2026-11-03");
        List<String> both = List.of(raised, communicated);

        assertEquals(2, seen("non_compliance", "id", both, OWNER, ""));
        assertEquals(3, seen("case_record", "non_compliance_id", both, OWNER, ""));
        assertEquals(1, seen("non_compliance", "id", both, "", supplier.toString()));
        assertEquals(2, seen("case_record", "non_compliance_id", both, "", supplier.toString()));
        assertEquals(0, seen("case_record", "non_compliance_id", List.of(raised), "", supplier.toString()));
        assertEquals(2, seen("deadline", "non_compliance_id", both, "", supplier.toString()));
        for (String table : List.of("case_record", "deadline")) {
            assertEquals(
                    0,
                    seen(
                            table,
                            "non_compliance_id",
                            both,
                            "CASE-WALL-STRANGER",
                            UUID.randomUUID().toString()));
        }
    }
}
