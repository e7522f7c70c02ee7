package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
class AuditTokenMatrixTest extends TokenMatrixTest {
    /** Whoever was handed a portable result has no token here, and verifies it. */
    @Override
    protected Set<String> open() {
        return Stream.concat(super.open().stream(), Stream.of("getSigningKeys")).collect(Collectors.toSet());
    }
}
