package org.suppliercompliance.supplier.matrix;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;
import org.suppliercompliance.supplier.SupplierProblem;

@QuarkusTest
class SupplierDocumentTest extends OpenApiDocumentTest {
    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.of(SupplierProblem.values())
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }
}
