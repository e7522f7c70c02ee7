package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ShopTenancyMatrixTest extends TenancyMatrixTest {
    @Override
    protected List<Planted> planted() {
        String order = Shop.placed(tenant(), "Planted").replaceAll(".*/", "");
        return List.of(new Planted(
                "/shop/v1/orders/{id}", order, TestTokens.token("clerk", tenant()), List.of("clerk", "reader")));
    }
}
