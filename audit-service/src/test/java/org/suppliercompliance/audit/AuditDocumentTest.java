package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class AuditDocumentTest extends OpenApiDocumentTest {
    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.of(AuditProblem.values())
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }
}
