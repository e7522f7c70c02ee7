package org.suppliercompliance.criteria;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class OpenApiContractTest extends OpenApiDocumentTest {
    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.of(CriteriaProblem.values())
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }
}
