package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.StandardProblem;

class OperationCompletionTest {
    private static final String TAG = "\"3.expired\"";

    private final Parameter ifMatch =
            OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER);

    private static Map<String, APIResponse> completed(String path, Operation operation) {
        OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());
        new SharedComponents(document, new ProblemExamples("shop", List.of(StandardProblem.values()))).add();
        new OperationCompletion(document, new ApiTypes())
                .complete(path, OASFactory.createPathItem().PUT(operation));
        return operation.getResponses().getAPIResponses();
    }

    private static Operation answering(String status, String words) {
        return OASFactory.createOperation()
                .operationId("listThings")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(words)));
    }

    private Set<String> answers() {
        Operation operation = OASFactory.createOperation()
                .operationId("shipOrder")
                .addParameter(ifMatch)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("Shipped.")));
        return completed("/shop/v1/orders/{id}/shipment", operation).keySet();
    }

    private boolean takes(String header) {
        return header.matches(ifMatch.getSchema().getPattern());
    }

    @Test
    void an_answer_is_shared_and_keeps_the_words_of_its_operation() {
        APIResponse refused = completed("/shop/v1/orders", answering("409", "The order is shipped already."))
                .get("409");
        assertEquals("#/components/responses/Problem409", refused.getRef());
        assertEquals("The order is shipped already.", refused.getDescription());
    }

    @Test
    void what_the_framework_says_of_every_operation_is_no_description() {
        APIResponse refused =
                completed("/shop/v1/orders", answering("403", "Not Allowed")).get("403");
        assertEquals("#/components/responses/Problem403", refused.getRef());
        assertNull(refused.getDescription());
    }

    @Test
    void only_the_feed_of_changes_is_answered_404_without_an_id() {
        assertTrue(completed("/shop/v1/changes", answering("200", "A page.")).containsKey("404"));
        assertFalse(
                completed("/shop/v1/price-changes", answering("200", "A page.")).containsKey("404"));
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
