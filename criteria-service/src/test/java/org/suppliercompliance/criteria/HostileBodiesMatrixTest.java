package org.suppliercompliance.criteria;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.HostileBodiesTest;

@QuarkusTest
class HostileBodiesMatrixTest extends HostileBodiesTest {}
