package org.suppliercompliance.supplier.matrix;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
class SupplierTenantTablesTest extends TenantTablesTest {
    /** Which entities and networks an authority has is public within the suite. */
    @Override
    protected Set<String> readableByAll() {
        return Set.of("buying_entity", "network_member");
    }
}
