package org.suppliercompliance.chassis.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Says of every operation what the chassis does around it: headers in and out, roles, pages, and every problem it can answer with. */
final class OperationCompletion {
    private static final String JSON = "application/json";
    private static final String ETAG = "\"[0-9]+(\\.[a-z0-9]+)?\"";
    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** The answers that name another address. */
    private static final Set<String> LOCATED = Set.of("201", "202", "308");

    /** The descriptions of the framework, for every operation that asks for a role or takes a body. */
    private static final Set<String> SAID_OF_ALL = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private final OpenAPI document;
    private final ApiTypes types;
    private final PagedAnswer pages;

    OperationCompletion(OpenAPI document, ApiTypes types) {
        this.document = document;
        this.types = types;
        this.pages = new PagedAnswer(document);
    }

    void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, method, operation));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        List<String> roles = roles(operation);
        if (roles == null) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension("x-roles", roles);
        }
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary());
        }
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        answerOfTheMethod(operation);
        boolean creating = creating(operation, method);
        if (creating) {
            parameters.add(idempotencyKey());
        }
        if (PagedAnswer.isPaged(parameters)) {
            pages.of(operation);
        }
        Set<Integer> problems = problems(path, method, operation, roles != null, parameters);
        problems.addAll(preconditions(parameters));
        responses(method, operation, problems, parameters);
        parameters.forEach(parameter -> describe(path, parameter));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    /** The scanner forgets the plain answer of a method as soon as one other answer is annotated. */
    private void answerOfTheMethod(Operation operation) {
        boolean said = operation.getResponses().getAPIResponses().keySet().stream()
                .anyMatch(status -> status.startsWith("2") || status.startsWith("3"));
        String schema = types.answer(operation.getOperationId());
        if (!said && schema != null && document.getComponents().getSchemas().containsKey(schema)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("Done.")
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    JSON,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/" + schema)))));
        }
    }

    /** The roles, out of the scopes: a bearer scheme has none, so the requirement itself is left with the empty list. */
    private static @Nullable List<String> roles(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return null;
        }
        Set<String> roles = new TreeSet<>();
        List<SecurityRequirement> plain = new ArrayList<>();
        for (SecurityRequirement requirement : operation.getSecurity()) {
            requirement.getSchemes().forEach((scheme, scopes) -> {
                scopes.forEach(scope -> roles.addAll(resolved(scope)));
                plain.add(OASFactory.createSecurityRequirement().addScheme(scheme));
            });
        }
        operation.setSecurity(plain);
        return List.copyOf(roles);
    }

    /** {@code @RolesAllowed} may name a setting, whose value is a list; {@code **} is everybody with a token. */
    private static List<String> resolved(String role) {
        if (!role.startsWith("${")) {
            return role.equals("**") ? List.of() : List.of(role);
        }
        String[] setting = role.substring(2, role.length() - 1).split(":", 2);
        String value = ConfigProvider.getConfig()
                .getOptionalValue(setting[0], String.class)
                .orElse(setting.length == 2 ? setting[1] : "**");
        return Arrays.stream(value.split(","))
                .map(String::trim)
                .filter(one -> !one.equals("**"))
                .toList();
    }

    /**
     * What an operation that looks at If-Match can answer for it. It must be sent, unless the operation describes it itself and so says
     * what is done without.
     */
    private static Set<Integer> preconditions(List<Parameter> parameters) {
        Set<Integer> problems = new TreeSet<>();
        for (Parameter parameter : parameters) {
            if ("If-Match".equals(parameter.getName())) {
                boolean required = parameter.getDescription() == null;
                problems.add(412);
                if (required) {
                    problems.add(428);
                    parameter.setDescription("The ETag of the version that was read.");
                }
                parameter.setRequired(required);
                parameter.setSchema(
                        SharedComponents.text(87).pattern(required ? "^" + ETAG + "$" : "^(" + ETAG + "|\\*)?$"));
                parameter.setExample("\"3\"");
            }
        }
        return problems;
    }

    private static boolean creating(Operation operation, HttpMethod method) {
        Set<String> statuses = operation.getResponses().getAPIResponses().keySet();
        return method == HttpMethod.POST && (statuses.contains("201") || statuses.contains("202"));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "A structured string of the client's choice: the same request with the same key is done once.")
                .schema(SharedComponents.text(257).minLength(1))
                .example("\"01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e\"");
    }

    private Set<Integer> problems(
            String path, HttpMethod method, Operation operation, boolean secured, List<Parameter> parameters) {
        Set<Integer> problems = new TreeSet<>(Set.of(400, 406, 429, 431, 500, 503));
        if (secured) {
            problems.addAll(Set.of(401, 403));
        }
        if (path.contains("{") || path.endsWith("/changes")) {
            problems.add(404);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(Set.of(413, 415, 422));
        }
        if (WRITING.contains(method)) {
            problems.add(409);
        }
        if (parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()))) {
            problems.add(422);
        }
        for (String declared : operation.getResponses().getAPIResponses().keySet()) {
            if (declared.matches("[45]\\d\\d")) {
                problems.add(Integer.parseInt(declared));
            }
        }
        return problems;
    }

    private void responses(HttpMethod method, Operation operation, Set<Integer> problems, List<Parameter> parameters) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        boolean versioned = false;
        for (Map.Entry<String, APIResponse> entry : Map.copyOf(responses).entrySet()) {
            APIResponse response = entry.getValue();
            if (!entry.getKey().matches("[23].*") || response.getRef() != null) {
                continue;
            }
            SharedComponents.rateHeaders(response);
            if (LOCATED.contains(entry.getKey()) || (entry.getKey().equals("200") && responses.containsKey("201"))) {
                SharedComponents.header(response, "Location");
            }
            versioned |= isVersioned(response);
            if (isVersioned(response) || responses.containsKey("304")) {
                SharedComponents.header(response, "ETag");
            }
            if (pages.isPage(response)) {
                SharedComponents.header(response, "Link");
            }
            FileHeaders.declare(response, responses.containsKey("304"));
        }
        if (versioned && method == HttpMethod.GET) {
            parameters.add(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("The ETag that is known already: 304 when it still holds.")
                    .schema(SharedComponents.text(200))
                    .example("\"3\""));
            APIResponse unchanged = OASFactory.createAPIResponse().description("Not changed since that version.");
            SharedComponents.rateHeaders(unchanged);
            SharedComponents.header(unchanged, "ETag");
            responses.put("304", unchanged);
        }
        for (int status : problems) {
            String component = SharedComponents.name(status);
            APIResponse shared = document.getComponents().getResponses().get(component);
            if (shared == null) {
                continue;
            }
            APIResponse declared = responses.get(Integer.toString(status));
            if (declared == null || declared.getContent() == null) {
                responses.put(Integer.toString(status), reference(component, declared));
            } else {
                // Its body is its own; what comes with the status comes with it all the same.
                for (String header : shared.getHeaders().keySet()) {
                    SharedComponents.header(declared, header);
                }
            }
        }
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
    }

    /** The shared answer, with the operation's own words beside the reference where it has some. */
    private static APIResponse reference(String component, @Nullable APIResponse declared) {
        APIResponse reference = OASFactory.createAPIResponse().ref("#/components/responses/" + component);
        if (declared != null && declared.getDescription() != null && !SAID_OF_ALL.contains(declared.getDescription())) {
            reference.setDescription(declared.getDescription());
        }
        return reference;
    }

    private boolean isVersioned(APIResponse response) {
        MediaType media =
                response.getContent() == null ? null : response.getContent().getMediaType(JSON);
        String ref = media == null || media.getSchema() == null
                ? null
                : media.getSchema().getRef();
        return ref != null && types.isVersioned(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void describe(String path, Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(
                    parameter.getIn() == Parameter.In.PATH
                            ? PathWords.describe(path, parameter.getName())
                            : "Only what has this " + parameter.getName() + ".");
        }
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getRef() == null && schema.getType() == null) {
            schema.setType(List.of(schema.getMinimum() == null ? SchemaType.STRING : SchemaType.INTEGER));
        }
    }
}
