package org.suppliercompliance.chassis.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Finds what a document uses, so that it tells of nothing else. */
final class DocumentSchemas {
    private final OpenAPI document;
    private final Set<String> schemas = new HashSet<>();
    private final Set<String> responses = new HashSet<>();
    private final Set<String> headers = new HashSet<>();

    private DocumentSchemas(OpenAPI document) {
        this.document = document;
    }

    /** The schemas written into an operation itself: of parameters, bodies and answers. */
    static List<Schema> of(Operation operation) {
        List<Schema> found = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> add(parameter.getSchema(), found));
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent(), found);
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> content(response.getContent(), found));
        return found;
    }

    private static void content(@Nullable Content content, List<Schema> found) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> add(media.getSchema(), found));
        }
    }

    private static void add(@Nullable Schema schema, List<Schema> found) {
        if (schema != null) {
            found.add(schema);
        }
    }

    /**
     * What every service could answer is prepared; what this one never answers is not told. A method that a path does not have is no
     * operation, and is answered all the same.
     */
    static void forgetUnused(OpenAPI document) {
        DocumentSchemas used = new DocumentSchemas(document);
        used.useResponse(SharedComponents.name(StandardProblem.METHOD_NOT_ALLOWED.status()));
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                of(operation).forEach(used::use);
                operation.getResponses().getAPIResponses().values().forEach(used::use);
            }
        }
        Map<String, APIResponse> responses =
                new TreeMap<>(document.getComponents().getResponses());
        responses.keySet().retainAll(used.responses);
        document.getComponents().setResponses(responses);
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.keySet().retainAll(used.schemas);
        document.getComponents().setSchemas(schemas);
        Map<String, Header> headers = new TreeMap<>(document.getComponents().getHeaders());
        headers.keySet().retainAll(used.headers);
        document.getComponents().setHeaders(headers);
    }

    private void use(APIResponse response) {
        String ref = response.getRef();
        if (ref != null) {
            useResponse(name(ref));
            return;
        }
        List<Schema> inside = new ArrayList<>();
        content(response.getContent(), inside);
        inside.forEach(this::use);
        if (response.getHeaders() != null) {
            response.getHeaders().values().forEach(header -> {
                if (header.getRef() != null) {
                    headers.add(name(header.getRef()));
                }
            });
        }
    }

    private void useResponse(String name) {
        APIResponse shared = document.getComponents().getResponses().get(name);
        if (shared != null && responses.add(name)) {
            use(shared);
        }
    }

    private void use(Schema schema) {
        SchemaCompletion.walk(schema, part -> {
            String ref = part.getRef();
            Schema target =
                    ref == null ? null : document.getComponents().getSchemas().get(name(ref));
            if (ref != null && target != null && schemas.add(name(ref))) {
                use(target);
            }
        });
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
