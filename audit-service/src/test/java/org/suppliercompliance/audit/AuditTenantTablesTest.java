package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
class AuditTenantTablesTest extends TenantTablesTest {
    /** What the authorities mean by a severity is read by whoever raises or answers by it. */
    @Override
    protected Set<String> readableByAll() {
        return Set.of("severity_scale");
    }
}
