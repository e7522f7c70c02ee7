package org.suppliercompliance.chassis.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.suppliercompliance.chassis.problem.ProblemType;
import org.suppliercompliance.chassis.problem.Problems;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** What the operations share: the problem, its answers per status, the headers. */
final class SharedComponents {
    private static final int TEXT = 2_000;
    /** Up to three addresses, each with the filters and a cursor. */
    private static final int LINKS = 8_000;

    private final OpenAPI document;
    private final ProblemExamples problems;

    SharedComponents(OpenAPI document, ProblemExamples problems) {
        this.document = document;
        this.problems = problems;
    }

    void add() {
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("Fault", fault());
        headers().forEach(document.getComponents()::addHeader);
        Map<String, APIResponse> responses = new TreeMap<>();
        for (ProblemType type : problems.types()) {
            responses.merge(name(type.status()), response(type), SharedComponents::join);
        }
        responses.forEach(document.getComponents()::addResponse);
    }

    /** The name of the shared answer of a status. */
    static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse join(APIResponse first, APIResponse second) {
        second.getContent()
                .getMediaType(Problems.MEDIA_TYPE)
                .getExamples()
                .forEach(first.getContent().getMediaType(Problems.MEDIA_TYPE)::addExample);
        second.getHeaders().forEach(first::addHeader);
        return first;
    }

    private APIResponse response(ProblemType type) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(type.title() + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .addExample(
                                                type.slug(),
                                                OASFactory.createExample()
                                                        .summary(type.title())
                                                        .value(problems.shared(type)))));
        rateHeaders(response);
        if (type == StandardProblem.METHOD_NOT_ALLOWED) {
            header(response, "Allow");
        }
        type.headers().forEach(name -> header(response, name));
        return response;
    }

    static void rateHeaders(APIResponse response) {
        header(response, "RateLimit");
        header(response, "RateLimit-Policy");
        header(response, "X-Correlation-ID");
    }

    static void header(APIResponse response, String name) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Map<String, Header> headers() {
        Map<String, Header> headers = new TreeMap<>();
        headers.put(
                "RateLimit",
                header(
                        "What is left of each limit, and seconds until it is full again.",
                        "\"client\";r=59999;t=1, \"tenant\";r=119999;t=1"));
        headers.put(
                "RateLimit-Policy",
                header(
                        "The limits: requests per window of seconds.",
                        "\"client\";q=60000;w=60, \"tenant\";q=120000;w=60"));
        headers.put("Allow", header("The methods that the path has.", "GET, HEAD, OPTIONS, POST"));
        headers.put("Retry-After", header("Seconds after which to try again.", "1"));
        headers.put(
                "ETag",
                header(
                        "The version of the resource, and after a point what time has made of it, for If-Match and If-None-Match.",
                        "\"3\""));
        headers.put(
                "Location",
                header(
                        "The address of the resource, whether made now or to be read instead.",
                        "/example/v1/things/01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e"));
        headers.put(
                "Link",
                header(
                                "Where to go from here (RFC 8288): to the pages around this one, or to what stands in the way of what was refused.",
                                "</example/v1/things?limit=20>; rel=\"self\"")
                        .schema(text(LINKS)));
        headers.put(
                "Content-Disposition",
                header(
                        "What to keep the content as, where it is a file (RFC 6266).",
                        "attachment; filename=\"things.csv\""));
        headers.put(
                "Repr-Digest",
                header(
                        "The SHA-256 of the content (RFC 9530).",
                        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"));
        headers.put("WWW-Authenticate", header("How to authenticate.", "Bearer"));
        headers.put(
                "X-Correlation-ID",
                header(
                        "Ties the request, its log lines and its events together.",
                        "01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e"));
        return headers;
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(text(TEXT))
                .example(example);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("An error, as RFC 9457 has it. Some types have further members.")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty(
                        "type",
                        text(200)
                                .format("uri")
                                .description(
                                        "The kind of problem: stable, to be compared. The shared answer of a status has an example of each."))
                .addProperty("title", text(200).description("The kind of problem, for a person."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .format("int32")
                                .minimum(java.math.BigDecimal.valueOf(400))
                                .maximum(java.math.BigDecimal.valueOf(599))
                                .description("The HTTP status."))
                .addProperty("detail", text(TEXT).description("What happened this time, for a person."))
                .addProperty("instance", text(TEXT).format("uri-reference").description("The address that was asked."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .maxItems(1_000)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault"))
                                .description("Every fault of the input."))
                .addProperty("errorId", text(64).description("What to quote when a fault of the service is reported."));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("One fault of the input.")
                .required(List.of("pointer", "detail"))
                .addProperty(
                        "pointer",
                        text(TEXT)
                                .description("A JSON pointer into the body, or `query:<name>`, or `header:<name>`.")
                                .examples(List.of("/title")))
                .addProperty(
                        "detail",
                        text(TEXT).description("What is wrong, for a person.").examples(List.of("Must be a string.")));
    }

    static Schema text(int longest) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(longest);
    }
}
