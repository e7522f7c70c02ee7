package org.suppliercompliance.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.suppliercompliance.chassis.problem.ProblemType;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Completes the document that the code gives: whatever is the same for every operation is said here, once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DocumentFilter implements OASFilter {
    private static final String LIMITS = """
            Errors are `application/problem+json` (RFC 9457). Ids are UUIDs of version 7, dates `YYYY-MM-DD`, moments RFC 3339 in UTC.
            Acts and patches need `If-Match`, creating requests an `Idempotency-Key`, kept for 24 hours. Collections are paged by an
            opaque cursor, at most 100 items at a time.

            **Service level**: no level is promised by the software; whoever runs it publishes one.

            **Known limits**: bodies 1 MiB unless an operation says otherwise, texts 10,000 characters, arrays 1,000 elements, nesting 64
            levels, requests per minute as the `RateLimit-Policy` header says. What another organisation owns is answered as 404, a method
            that a path does not have as 405 (`method-not-allowed`, the shared answer `Problem405`).
            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Config config = ConfigProvider.getConfig();
        String service =
                config.getOptionalValue("chassis.service", String.class).orElse("service");
        List<Method> methods = ResourceMethods.all();
        ApiTypes types = ApiTypes.of(methods);
        info(document, config, service);
        ProblemExamples problems = new ProblemExamples(service, problems(config));
        new SharedComponents(document, problems).add();
        SchemaCompletion schemas = new SchemaCompletion(document, types);
        schemas.complete();
        new ServiceExamples(document, service, config).add(methods);
        OperationCompletion operations = new OperationCompletion(document, types);
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        TableForms tables = new TableForms(methods);
        paths.values().forEach(tables::add);
        paths.forEach((path, item) -> operations.complete(path, item));
        DeprecatedOperations deprecated = new DeprecatedOperations(document, DeprecatedOperations.of(methods));
        paths.values().forEach(deprecated::mark);
        schemas.bounds();
        ExampleCompletion examples = new ExampleCompletion(document, problems);
        paths.forEach(examples::complete);
        sort(document, paths);
        security(document);
        DocumentSchemas.forgetUnused(document);
    }

    /** What every service can answer with, and what only this one can: a setting names the enum that lists it. */
    private static List<ProblemType> problems(Config config) {
        List<ProblemType> problems = new ArrayList<>(List.of(StandardProblem.values()));
        config.getOptionalValue("chassis.api.problems", Class.class)
                .ifPresent(own -> Collections.addAll(problems, (ProblemType[]) own.getEnumConstants()));
        return problems;
    }

    private static void security(OpenAPI document) {
        if (document.getComponents().getSecuritySchemes() != null) {
            document.getComponents()
                    .getSecuritySchemes()
                    .values()
                    .forEach(
                            scheme -> scheme.setDescription(
                                    "An access token (JWT) of the organisation's OIDC issuer, checked as RFC8725 has it: algorithm, issuer,"
                                            + " audience, expiry. Roles are in the token; x-roles of an operation says which may call it."));
        }
    }

    private static void info(OpenAPI document, Config config, String service) {
        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        document.setOpenapi("3.1.0");
        document.setInfo(OASFactory.createInfo()
                .title(config.getOptionalValue("chassis.api.title", String.class)
                        .orElse(name + " API"))
                .version(config.getOptionalValue("chassis.api.version", String.class)
                        .orElse("1.0.0"))
                .description(config.getOptionalValue("chassis.api.description", String.class)
                                .map(text -> text + "\n\n")
                                .orElse("")
                        + LIMITS)
                .contact(OASFactory.createContact()
                        .name(config.getOptionalValue("chassis.api.contact.name", String.class)
                                .orElse("The maintainers"))
                        .url(config.getOptionalValue("chassis.api.contact.url", String.class)
                                .orElse("https://example.org"))
                        .email(config.getOptionalValue("chassis.api.contact.email", String.class)
                                .orElse("api@example.org")))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(OASFactory.createServer()
                .url("https://api.example.org")
                .description("An example; every organisation runs its own.")));
        document.setExternalDocs(null);
    }

    /** The same code always gives the same text: the document is compared with a stored one. */
    private static void sort(OpenAPI document, Map<String, PathItem> paths) {
        document.setPaths(OASFactory.createPaths());
        paths.forEach(document.getPaths()::addPathItem);
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        document.getComponents().setSchemas(schemas);
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }
}
