package org.suppliercompliance.chassis.testing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.suppliercompliance.chassis.testing.openapi.ApiAnswer;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;

/**
 * FG6: what one organisation owns does not exist for another. The service plants resources; every operation below their address is
 * then called by strangers.
 */
@DisplayName("FG6: what another organisation owns is 404 in every operation, list and feed")
public abstract class TenancyMatrixTest extends MatrixTest {
    /**
     * A resource of the owner.
     *
     * @param template its address in the document, for instance {@code /audit/v1/audits/{id}}
     * @param ids what stands in the address, in order; the last is its own id
     * @param ownerToken a token that may read it
     * @param strangers roles tried in the other organisation; those that an operation does not name are left out
     */
    public record Planted(String template, List<String> ids, String ownerToken, List<String> strangers) {
        public Planted(String template, String id, String ownerToken, List<String> strangers) {
            this(template, List.of(id), ownerToken, strangers);
        }

        String id() {
            return ids.get(ids.size() - 1);
        }

        /** The address of an operation, with this id in place of the resource's own. */
        String address(String path, String id) {
            String address = path;
            for (String parent : ids.subList(0, ids.size() - 1)) {
                address = address.replaceFirst("\\{[^}]+}", parent);
            }
            return address.replaceFirst("\\{[^}]+}", id);
        }
    }

    /** Makes the resources, as their owner would, and names them. */
    protected abstract List<Planted> planted();

    /** The other organisation. */
    protected String stranger() {
        return "STRANGER";
    }

    /** A token of the role in the other organisation. */
    protected String strangerToken(String role) {
        return switch (role) {
            case "supplier", "operator" -> token(role);
            default -> org.suppliercompliance.chassis.testing.servers.TestTokens.token(role, stranger());
        };
    }

    @TestFactory
    Stream<DynamicTest> what_another_organisation_owns_does_not_exist() {
        List<Planted> planted = planted();
        assertFalse(planted.isEmpty());
        return planted.stream()
                .map(resource -> DynamicTest.dynamicTest("FG6 " + resource.template(), () -> invisible(resource)));
    }

    private void invisible(Planted planted) {
        ApiOperation read = operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && operation.path().equals(planted.template()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no GET " + planted.template() + " in the document"));
        assertEquals(
                200,
                read.sendExample(planted.ownerToken(), planted.address(planted.template(), planted.id()))
                        .statusCode(),
                "the owner must see the planted resource first");
        List<String> wrong = new ArrayList<>();
        for (ApiOperation operation : operations()) {
            boolean below = operation.path().equals(planted.template())
                    || operation.path().startsWith(planted.template() + "/");
            long templates = operation.path().chars().filter(c -> c == '{').count();
            if (below && templates == planted.ids().size()) {
                for (String role : planted.strangers()) {
                    if (operation.allows(role)) {
                        leak(operation, planted, strangerToken(role), wrong);
                    }
                }
            }
        }
        planted.strangers().forEach(role -> lists(planted, role, wrong));
        assertEquals(List.of(), wrong);
    }

    private static void leak(ApiOperation operation, Planted planted, String token, List<String> wrong) {
        try {
            ApiAnswer foreign = operation.sendExample(token, planted.address(operation.path(), planted.id()));
            assertProblem(foreign, 404, operation + " as a stranger");
            String nobody = UUID.randomUUID().toString();
            ApiAnswer unknown = operation.sendExample(token, planted.address(operation.path(), nobody));
            assertEquals(
                    unknown.asString().replace(nobody, "ID"),
                    foreign.asString().replace(planted.id(), "ID"),
                    operation + " tells a foreign id from an unknown one");
        } catch (AssertionError e) {
            wrong.add(e.getMessage());
        }
    }

    private void lists(Planted planted, String role, List<String> wrong) {
        String collection = planted.template().substring(0, planted.template().lastIndexOf('/'));
        // A list below another resource is one of that resource's operations.
        List<String> paths = Stream.of(collection, ApiDocument.basePath() + "/changes")
                .filter(path -> !path.contains("{"))
                .toList();
        for (String path : paths) {
            operations().stream()
                    .filter(operation ->
                            operation.method().equals("GET") && operation.path().equals(path) && operation.allows(role))
                    .forEach(operation -> {
                        ApiAnswer answer = operation.sendExample(strangerToken(role), path + "?limit=100");
                        if (answer.statusCode() != 200) {
                            wrong.add(operation + " as a stranger -> " + answer.asString());
                        } else if (answer.asString().contains(planted.id())) {
                            wrong.add(operation + " shows the foreign " + planted.id() + " to " + role);
                        }
                    });
        }
    }
}
