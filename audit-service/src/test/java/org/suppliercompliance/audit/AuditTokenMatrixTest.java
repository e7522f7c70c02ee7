package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
class AuditTokenMatrixTest extends TokenMatrixTest {}
