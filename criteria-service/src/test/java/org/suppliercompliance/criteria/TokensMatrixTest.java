package org.suppliercompliance.criteria;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
class TokensMatrixTest extends TokenMatrixTest {}
