package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
class ShopTenantTablesTest extends TenantTablesTest {
    @Override
    protected String column() {
        return "tenant";
    }
}
