package org.suppliercompliance.supplier.matrix;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
class SupplierTokenMatrixTest extends TokenMatrixTest {}
