package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
class AuditTenantTablesTest extends TenantTablesTest {
    /**
     * The contracts of all authorities are read by the rule of one desktop audit per supplier within a network, what they mean by a severity
     * by whoever raises or answers by it.
     */
    @Override
    protected Set<String> readableByAll() {
        return Set.of("known_contract", "severity_scale");
    }
}
