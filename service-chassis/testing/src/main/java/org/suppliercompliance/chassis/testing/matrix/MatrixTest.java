package org.suppliercompliance.chassis.testing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.openapi.ApiAnswer;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** What the generated matrices share. */
public abstract class MatrixTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The organisation the calls are made for. */
    protected String tenant() {
        return "MATRIX";
    }

    /** A valid token of a role; override when a role needs other claims. */
    protected String token(String role) {
        return switch (role) {
            case "supplier" -> TestTokens.supplierToken(UUID.randomUUID().toString());
            case "operator" -> TestTokens.operatorToken();
            default -> TestTokens.token(role, tenant());
        };
    }

    /** The operations of the document that this matrix covers. */
    protected List<ApiOperation> operations() {
        return ApiDocument.ofRunningService().operations();
    }

    /** The body, read by Jackson: RestAssured's own paths compile a script each, which is most of a matrix's time. */
    static JsonNode json(ApiAnswer answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + answer.asString(), e);
        }
    }

    /** Five members, the right media type, and nothing of the inside. */
    static void assertProblem(ApiAnswer answer, int status, String what) {
        assertEquals(status, answer.statusCode(), () -> what + " -> " + answer.asString());
        assertTrue(
                String.valueOf(answer.contentType()).startsWith("application/problem+json"),
                () -> what + " is no problem: " + answer.contentType());
        JsonNode problem = json(answer);
        assertTrue(problem.path("type").asText().startsWith("urn:problem-type:"), what);
        assertEquals(status, problem.path("status").intValue(), what);
        for (String member : List.of("title", "detail", "instance")) {
            assertTrue(!problem.path(member).asText().isBlank(), () -> what + " lacks " + member);
        }
        for (String inside : List.of(
                "Exception", "org.suppliercompliance", "org.hibernate", "java.", "SQLState", "select ", "\tat ")) {
            assertTrue(!answer.asString().contains(inside), () -> what + " shows the inside: " + answer.asString());
        }
    }
}
