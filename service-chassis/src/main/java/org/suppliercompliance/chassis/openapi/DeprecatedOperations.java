package org.suppliercompliance.chassis.openapi;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.suppliercompliance.chassis.deprecation.Deprecation;

/** Marks in the document what resources declare to be deprecated: the operation, its last day, and the headers that say so. */
final class DeprecatedOperations {
    private static final Map<String, String> WHAT_HEADERS_SAY = Map.of(
            Deprecation.DEPRECATION,
            "Since when the operation should not be used any more (RFC 9745), in seconds of Unix time.",
            Deprecation.SUNSET,
            "From when on the operation may be gone (RFC 8594).");

    private final OpenAPI document;
    private final Map<String, Deprecation> deprecations;

    DeprecatedOperations(OpenAPI document, Map<String, Deprecation> deprecations) {
        this.document = document;
        this.deprecations = deprecations;
    }

    /** By the id of the operation. */
    static Map<String, Deprecation> of(List<Method> methods) {
        Map<String, Deprecation> found = new HashMap<>();
        for (Method method : methods) {
            Deprecation deprecation = Deprecation.of(method);
            if (deprecation != null) {
                found.put(ResourceMethods.operation(method), deprecation);
            }
        }
        return found;
    }

    /** Comes when the answers of the operation are complete. */
    void mark(PathItem path) {
        path.getOperations().values().forEach(operation -> {
            Deprecation deprecation = deprecations.get(operation.getOperationId());
            if (deprecation != null) {
                mark(operation, deprecation);
            }
        });
    }

    private void mark(Operation operation, Deprecation deprecation) {
        operation.setDeprecated(true);
        if (deprecation.sunset() != null) {
            operation.addExtension("x-sunset", deprecation.sunset().toString());
        }
        deprecation.headers().forEach((name, value) -> {
            String says = WHAT_HEADERS_SAY.get(name);
            if (says != null && !document.getComponents().getHeaders().containsKey(name)) {
                document.getComponents()
                        .addHeader(
                                name,
                                OASFactory.createHeader()
                                        .description(says)
                                        .schema(SharedComponents.text(100))
                                        .example(value));
            }
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.matches("[23].*") && answer.getRef() == null) {
                    SharedComponents.header(answer, name);
                }
            });
        });
    }
}
