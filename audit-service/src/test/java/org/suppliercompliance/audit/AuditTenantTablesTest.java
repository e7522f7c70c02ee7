package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
class AuditTenantTablesTest extends TenantTablesTest {
    /** The contracts of all authorities are read by the rule of one desktop audit per supplier within a network. */
    @Override
    protected Set<String> readableByAll() {
        return Set.of("known_contract");
    }
}
