package org.suppliercompliance.chassis.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.ProblemType;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;
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

    @Test
    void a_header_that_is_sent_and_not_declared_is_found() {
        ApiOperation order = ApiDocument.ofRunningService().operations().stream()
                .filter(operation -> operation.id().equals("getOrder"))
                .findFirst()
                .orElseThrow();
        Set<String> sent = Set.of("Content-Type", "ETag", "Link", "Retry-After");
        assertEquals(List.of("Link", "Retry-After"), order.undeclaredHeaders(200, sent::contains));
        assertEquals(List.of("ETag", "Link"), order.undeclaredHeaders(503, sent::contains));
        assertEquals(List.of(), order.undeclaredHeaders(418, sent::contains));
    }
}
