package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.problem.ProblemType;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class ShopDocumentTest extends OpenApiDocumentTest {
    @Override
    protected Path directory() {
        return Path.of("src/test/contracts");
    }

    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.<ProblemType>concat(Stream.of(StandardProblem.values()), Stream.of(ShopProblem.values()))
                // no operation of the document is refused for its method
                .filter(kind -> kind != StandardProblem.METHOD_NOT_ALLOWED)
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }
}
