package org.suppliercompliance.chassis.testing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.suppliercompliance.chassis.testing.openapi.ApiAnswer;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;
import org.suppliercompliance.chassis.testing.servers.HostileTokens;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** FG8: no operation believes a hostile token, and none serves a role that it does not name. */
@DisplayName("FG8: no operation believes a hostile token or serves a role it does not name")
public abstract class TokenMatrixTest extends MatrixTest {
    private final Map<String, Map<String, String>> hostileByRole = new HashMap<>();

    /** Operations that are open on purpose, by operation id. */
    protected Set<String> open() {
        return Set.of("getApiInfo", "apiInfo");
    }

    private List<ApiOperation> secured() {
        List<ApiOperation> secured =
                operations().stream().filter(ApiOperation::isSecured).toList();
        assertFalse(secured.isEmpty());
        return secured;
    }

    /** Made once per role: their keys are slow to make, and the tokens outlive the tests. */
    private Map<String, String> hostile(String role) {
        return hostileByRole.computeIfAbsent(role, claimed -> HostileTokens.claiming(claimed, tenant()));
    }

    @TestFactory
    Stream<DynamicTest> hostile_tokens_are_401() {
        return secured().stream()
                .map(operation -> DynamicTest.dynamicTest("FG8 " + operation, () -> {
                    List<String> wrong = new ArrayList<>();
                    ApiAnswer none = operation.sendExample(null, operation.pathToNowhere());
                    assertProblem(none, 401, operation + " without a token");
                    String words = json(none).path("detail").asText();
                    Map<String, String> hostile = hostile(operation.someRole());
                    hostile.forEach((name, token) -> {
                        try {
                            ApiAnswer answer = operation.sendExample(token, operation.pathToNowhere());
                            assertProblem(answer, 401, operation.id() + " with a token: " + name);
                            assertEquals(
                                    words, json(answer).path("detail").asText(), "tells which check failed: " + name);
                            assertEquals("Bearer", answer.header("WWW-Authenticate"));
                        } catch (AssertionError e) {
                            wrong.add(e.getMessage());
                        }
                    });
                    assertEquals(List.of(), wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_token_in_the_query_is_401() {
        return secured().stream()
                .map(operation -> DynamicTest.dynamicTest("FG8 " + operation, () -> {
                    String token = token(operation.someRole());
                    for (String name : List.of("access_token", "token", "jwt")) {
                        ApiAnswer answer =
                                operation.sendExample(null, operation.pathToNowhere() + "?" + name + "=" + token);
                        assertProblem(answer, 401, operation + " with a token in the query");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_role_that_is_not_named_is_403() {
        Set<String> roles = new TreeSet<>(ApiDocument.ofRunningService().roles());
        roles.add("stranger");
        return secured().stream()
                .map(operation -> DynamicTest.dynamicTest("FG8 " + operation, () -> {
                    for (String role : roles) {
                        if (!operation.allows(role)) {
                            String token = role.equals("stranger") ? TestTokens.token(role, tenant()) : token(role);
                            assertProblem(
                                    operation.sendExample(token, operation.pathToNowhere()),
                                    403,
                                    operation + " as " + role);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_role_that_is_named_is_let_in() {
        return secured().stream()
                .map(operation -> DynamicTest.dynamicTest("FG8 " + operation, () -> {
                    for (String role : operation.roles()) {
                        int status = operation
                                .sendExample(token(role), operation.pathToNowhere())
                                .statusCode();
                        assertTrue(status != 401 && status < 500, operation + " as " + role + " -> " + status);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> only_what_is_open_on_purpose_is_open() {
        return operations().stream()
                .filter(operation -> !operation.isSecured())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertTrue(open().contains(operation.id()), operation + " is open")));
    }
}
