package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.HostileBodiesTest;

@QuarkusTest
class ShopHostileBodiesTest extends HostileBodiesTest {}
