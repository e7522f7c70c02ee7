package org.suppliercompliance.chassis.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answer of a collection: a page of what the code names as its item. */
final class PagedAnswer {
    private final OpenAPI document;

    PagedAnswer(OpenAPI document) {
        this.document = document;
    }

    static boolean isPaged(List<Parameter> parameters) {
        return parameters.stream().anyMatch(parameter -> "cursor".equals(parameter.getName()))
                && parameters.stream().anyMatch(parameter -> "limit".equals(parameter.getName()));
    }

    /** Whether the answer is a page, whoever described it: its links are a header too then. */
    boolean isPage(APIResponse answer) {
        MediaType media =
                answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
        String ref = media == null || media.getSchema() == null
                ? null
                : media.getSchema().getRef();
        if (ref == null) {
            return false;
        }
        Schema page = document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
        return page != null
                && page.getProperties() != null
                && page.getProperties().keySet().containsAll(Set.of("items", "self"));
    }

    /** What the code gives as one item becomes the page of such items. */
    void of(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        MediaType media = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        if (media == null || media.getSchema() == null) {
            return;
        }
        Schema declared = media.getSchema();
        Schema item = SchemaCompletion.hasType(declared, SchemaType.ARRAY) ? declared.getItems() : declared;
        String ref = item.getRef();
        if (ref == null || ref.endsWith("Page")) {
            return;
        }
        String name = ref.substring(ref.lastIndexOf('/') + 1).replaceFirst("View$", "") + "Page";
        document.getComponents().addSchema(name, pageOf(item));
        media.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + name));
        SharedComponents.header(answer, "Link");
    }

    private static Schema pageOf(Schema item) {
        Schema link = SharedComponents.text(2_000);
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("One page of a collection.")
                .required(List.of("items", "self"))
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .maxItems(100)
                                .description("The rows, in the declared order.")
                                .items(item))
                .addProperty("self", SharedComponents.text(2_000).description("The address of this page."))
                .addProperty("next", SchemaCompletion.orNull(link).description("The next page; null at the end."))
                .addProperty("prev", SchemaCompletion.orNull(link).description("The page before; null at the start."));
    }
}
