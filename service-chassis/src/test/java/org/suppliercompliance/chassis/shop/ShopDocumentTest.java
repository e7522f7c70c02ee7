package org.suppliercompliance.chassis.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }

    @Test
    void a_method_that_a_path_does_not_have_is_told_once_and_with_Allow() {
        JsonNode refused = ApiDocument.ofRunningService().root().at("/components/responses/Problem405/headers");
        assertEquals(
                "#/components/headers/Allow", refused.path("Allow").path("$ref").asText());
        assertTrue(
                ApiDocument.ofRunningService().root().at("/components/headers").has("Allow"));
    }

    @Test
    void a_page_of_the_document_leads_to_the_next() {
        JsonNode page = ApiDocument.ofRunningService()
                .root()
                .path("paths")
                .path("/shop/v1/orders")
                .at("/get/responses/200/content/application~1json/example");
        for (String link : List.of("self", "next", "prev")) {
            assertTrue(page.path(link).asText().startsWith("/shop/v1/orders?limit=20&cursor="), link);
        }
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
