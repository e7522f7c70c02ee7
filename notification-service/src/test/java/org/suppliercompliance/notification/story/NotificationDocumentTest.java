package org.suppliercompliance.notification.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;
import org.suppliercompliance.notification.NotificationProblem;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationDocumentTest extends OpenApiDocumentTest {
    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.of(NotificationProblem.values())
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }

    @Test
    void a_list_in_a_patch_has_the_bounds_it_is_held_to() {
        JsonNode schemas = ApiDocument.ofRunningService().root().at("/components/schemas");
        JsonNode types = schemas.at("/PatchEndpoint/properties/factTypes");
        assertEquals(1, types.path("minItems").asInt());
        assertEquals(60, types.path("maxItems").asInt());
    }

    @Test
    void every_list_declares_its_links() {
        JsonNode paths = ApiDocument.ofRunningService().root().path("paths");
        for (String list : List.of("alerts", "inbox", "network-news", "mail-texts")) {
            JsonNode answer = paths.path("/notification/v1/" + list).at("/get/responses/200");
            assertTrue(answer.path("headers").has("Link"), list);
        }
    }
}
