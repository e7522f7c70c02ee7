package org.suppliercompliance.supplier.matrix;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.HostileBodiesTest;

@QuarkusTest
class SupplierHostileBodiesTest extends HostileBodiesTest {}
