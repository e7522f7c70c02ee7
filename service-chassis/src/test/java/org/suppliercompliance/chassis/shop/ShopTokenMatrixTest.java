package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
class ShopTokenMatrixTest extends TokenMatrixTest {}
