package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.StandardProblem;

@DisplayName("What a document shows where the code shows nothing is true all the same, or is not shown")
class ExamplesTest {
    private final OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Content content(String type, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }

    private Object shown(String type, Schema schema) {
        Content content = content(type, schema);
        new ExampleCompletion(document, new ProblemExamples("shop", List.of(StandardProblem.values())))
                .complete(
                        "/shop/v1/orders",
                        OASFactory.createPathItem()
                                .POST(OASFactory.createOperation()
                                        .responses(OASFactory.createAPIResponses()
                                                .addAPIResponse(
                                                        "409",
                                                        OASFactory.createAPIResponse()
                                                                .content(content)))));
        return content.getMediaType(type).getExample();
    }

    @Test
    @DisplayName("A problem has the words of its type and the address that was asked, and keeps its own members")
    void a_problem_has_the_words_of_its_type() {
        Schema conflict = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .addProperty("type", text().examples(List.of("urn:problem-type:shop:conflict")))
                .addProperty("title", text())
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("existing", text().examples(List.of("/shop/v1/orders/7")));
        assertEquals(
                Map.of(
                        "type", "urn:problem-type:shop:conflict",
                        "title", "The state of the resource does not allow this",
                        "status", 409,
                        "detail", "The state of the resource does not allow this.",
                        "instance", "/shop/v1/orders",
                        "existing", "/shop/v1/orders/7"),
                shown("application/problem+json", conflict));
        conflict.addProperty("detail", text().examples(List.of("Order 7 is on its way.")));
        assertEquals(
                "Order 7 is on its way.",
                ((Map<?, ?>) shown("application/problem+json", conflict)).get("detail"),
                "what a problem says of itself stays");
    }

    @Test
    @DisplayName("What a member says of itself counts before what its type does")
    void a_member_counts_before_its_type() {
        document.getComponents().addSchema("State", text().enumeration(List.of("PLACED", "SHIPPED")));
        Schema order = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .addProperty("first", OASFactory.createSchema().ref("#/components/schemas/State"))
                .addProperty(
                        "now",
                        OASFactory.createSchema()
                                .ref("#/components/schemas/State")
                                .examples(List.of("SHIPPED")));
        assertEquals(Map.of("first", "PLACED", "now", "SHIPPED"), shown("application/json", order));
    }

    @Test
    @DisplayName("A file has no example made up for it; lines of JSON show the one of their description")
    void a_file_has_no_example_made_up_for_it() {
        assertNull(shown("application/pdf", text()));
        assertNull(shown("text/event-stream", text()));
        assertEquals(
                "{\"title\":\"Chairs\"}",
                shown(
                        "application/x-ndjson",
                        text().description("One JSON object on each line: {\"title\":\"Chairs\"}")));
        assertEquals("Example", shown("application/json", text()), "so that whoever looks for it finds it");
    }

    @Test
    @DisplayName("What every service has tells of this one: its name, its document, what it follows")
    void what_every_service_has_tells_of_this_one() {
        Schema info = OASFactory.createSchema()
                .addProperty("apiName", text().examples(List.of("shop")))
                .addProperty("apiDocumentation", text());
        Schema letter = OASFactory.createSchema()
                .addProperty("topic", text().examples(List.of("orders.v1")))
                .addProperty("consumer", text().examples(List.of("parcels")));
        document.getComponents().addSchema("ApiInfo", info).addSchema("DeadLetter", letter);
        new ServiceExamples(
                        document,
                        "library",
                        new SmallRyeConfigBuilder()
                                .withDefaultValue("quarkus.rest.path", "/library/v1")
                                .withDefaultValue("chassis.api.dead-letter.topic", "readers.v1")
                                .build())
                .add(List.of());
        assertEquals(List.of("library"), info.getProperties().get("apiName").getExamples());
        assertEquals(
                List.of("/library/v1/openapi"),
                info.getProperties().get("apiDocumentation").getExamples());
        assertEquals(List.of("readers.v1"), letter.getProperties().get("topic").getExamples());
        assertEquals(List.of("parcels"), letter.getProperties().get("consumer").getExamples());
    }
}
