package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.HostileBodiesTest;

@QuarkusTest
class AuditHostileBodiesTest extends HostileBodiesTest {
    /** The watches state and ask for what other tests left due, and consumers apply what other tests sent, at any moment. */
    @Override
    protected Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = super.rows();
        rows.keySet().removeAll(Set.of("deadline_step", "outbox", "sanction", "supplier_report", "reference_number"));
        rows.keySet().removeIf(table -> table.startsWith("inbox") || table.startsWith("known_"));
        return rows;
    }
}
