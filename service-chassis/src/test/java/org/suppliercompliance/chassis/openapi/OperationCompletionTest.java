package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.StandardProblem;

class OperationCompletionTest {
    private static final String TAG = "\"3.expired\"";

    private final Parameter ifMatch =
            OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER);

    private Set<String> answers() {
        OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());
        new SharedComponents(document, "shop", List.of(StandardProblem.values())).add();
        Operation operation = OASFactory.createOperation()
                .operationId("shipOrder")
                .addParameter(ifMatch)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("Shipped.")));
        new OperationCompletion(document, new ApiTypes())
                .complete(
                        "/shop/v1/orders/{id}/shipment",
                        OASFactory.createPathItem().PUT(operation));
        return operation.getResponses().getAPIResponses().keySet();
    }

    private boolean takes(String header) {
        return header.matches(ifMatch.getSchema().getPattern());
    }

    @Test
    void a_version_must_be_named_and_428_says_so() {
        assertTrue(answers().containsAll(Set.of("412", "428")));
        assertEquals(true, ifMatch.getRequired());
        assertTrue(takes(TAG));
        assertFalse(takes("*"));
        assertFalse(takes(""));
    }

    @Test
    void where_the_operation_says_what_is_done_without_428_is_no_answer() {
        ifMatch.setDescription("Left out, the order is shipped as it is now.");
        Set<String> answers = answers();
        assertTrue(answers.contains("412"));
        assertFalse(answers.contains("428"));
        assertEquals(false, ifMatch.getRequired());
        assertTrue(takes(TAG));
        assertTrue(takes("*"));
        assertTrue(takes(""));
        assertFalse(takes("W/" + TAG));
    }
}
