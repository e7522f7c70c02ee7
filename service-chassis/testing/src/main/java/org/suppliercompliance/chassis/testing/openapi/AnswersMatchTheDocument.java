package org.suppliercompliance.chassis.testing.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer of the tests against the 3.0.3 document, with the headers a reader acts on, and every request that was answered with
 * 2xx: a document that is stricter than the code is as wrong as one that is laxer. Put in place for all tests by {@link RestAssuredSetup}.
 */
public final class AnswersMatchTheDocument implements Filter {
    private static volatile @Nullable OpenApiInteractionValidator validator;
    private static volatile @Nullable List<Known> known;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = request.getDerivedPath();
        Optional<ApiOperation> operation = operation(request.getMethod(), path);
        if (operation.isPresent()) {
            checkHeaders(operation.get(), path, answer.statusCode(), name -> answer.header(name) != null);
            if (checkable(answer)) {
                check(request, answer, path);
            }
        }
        return answer;
    }

    /** A 304 has no body to look at; a stream of another type is its own test's business. */
    private static boolean checkable(Response answer) {
        String type = answer.contentType();
        return answer.statusCode() != 304 && type != null && type.contains("json");
    }

    private static void check(FilterableRequestSpecification request, Response answer, String path) {
        check(
                request.getMethod(),
                path,
                RestAssuredResponse.of(answer),
                () -> RestAssuredRequest.of(request),
                answer.asString());
    }

    /** The same for a call that did not go through RestAssured, where its answers are looked at. */
    static void check(HttpRequest request, byte @Nullable [] body, ApiAnswer answer) {
        String path = request.uri().getPath();
        String type = answer.contentType();
        boolean looked = RestAssured.filters().stream().anyMatch(AnswersMatchTheDocument.class::isInstance);
        Optional<ApiOperation> operation = looked ? operation(request.method(), path) : Optional.empty();
        if (operation.isEmpty()) {
            return;
        }
        checkHeaders(operation.get(), path, answer.statusCode(), name -> answer.header(name) != null);
        if (type == null || !type.contains("json")) {
            return;
        }
        SimpleResponse.Builder response =
                SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach(response::withHeader);
        check(request.method(), path, response.build(), () -> simple(request, body, path), answer.asString());
    }

    private static SimpleRequest simple(HttpRequest request, byte @Nullable [] body, String path) {
        SimpleRequest.Builder simple = new SimpleRequest.Builder(request.method(), path);
        request.headers().map().forEach(simple::withHeader);
        String query = request.uri().getQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                simple.withQueryParam(parts[0], parts[1]);
            }
        }
        return (body == null ? simple : simple.withBody(body)).build();
    }

    private static void check(
            String method,
            String path,
            com.atlassian.oai.validator.model.Response answer,
            Supplier<com.atlassian.oai.validator.model.Request> request,
            String words) {
        OpenApiInteractionValidator validator = validator();
        ValidationReport report = validator.validateResponse(
                path, com.atlassian.oai.validator.model.Request.Method.valueOf(method), answer);
        if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
            report = report.merge(validator.validateRequest(request.get()));
        }
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + path + " -> " + answer.getStatus()
                    + " is not what the document says:\n"
                    + report.getMessages().stream()
                            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                            .map(message -> "- " + message.getKey() + ": " + message.getMessage())
                            .collect(Collectors.joining("\n"))
                    + "\nAnswer: " + words);
        }
    }

    private static void checkHeaders(ApiOperation operation, String path, int status, Predicate<String> isSent) {
        List<String> undeclared = operation.undeclaredHeaders(status, isSent);
        if (!undeclared.isEmpty()) {
            throw new AssertionError(operation.method() + " " + path + " -> " + status + " sends " + undeclared
                    + ", which the document does not say of " + operation.id());
        }
    }

    private static Optional<ApiOperation> operation(String method, String path) {
        List<Known> operations = known;
        if (operations == null) {
            operations = ApiDocument.ofRunningService().operations().stream()
                    .map(Known::of)
                    .sorted(Comparator.comparingLong(Known::parameters))
                    .toList();
            known = operations;
        }
        return operations.stream()
                .filter(one -> one.operation().method().equals(method)
                        && one.path().matcher(path).matches())
                .map(Known::operation)
                .findFirst();
    }

    /** An operation with the addresses that are its own; a path that says more in words goes before one with parameters. */
    private record Known(ApiOperation operation, Pattern path) {
        static Known of(ApiOperation operation) {
            String template = Pattern.quote(operation.path()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            return new Known(operation, Pattern.compile(template));
        }

        long parameters() {
            return operation.path().chars().filter(letter -> letter == '{').count();
        }
    }

    private static OpenApiInteractionValidator validator() {
        OpenApiInteractionValidator known = validator;
        if (known == null) {
            known = OpenApiInteractionValidator.createForInlineApiSpecification(
                            OpenApi30.of(ApiDocument.ofRunningService().root()).toString())
                    .withLevelResolver(LevelResolver.create()
                            // the security of an operation is the token matrix's business
                            .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                            // unknown query parameters are refused by the service itself
                            .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE)
                            .build())
                    .build();
            validator = known;
        }
        return known;
    }
}
