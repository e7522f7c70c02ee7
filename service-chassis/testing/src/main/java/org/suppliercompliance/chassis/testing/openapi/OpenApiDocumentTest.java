package org.suppliercompliance.chassis.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The stored document and the code say the same. A service subclasses it with {@code @QuarkusTest}; run with
 * {@code -Dcontracts.update=true} to write the document anew after a wanted change.
 */
@DisplayName("The stored OpenAPI document and the code say the same")
public abstract class OpenApiDocumentTest {
    /** Where the documents are kept. */
    protected Path directory() {
        return Path.of(System.getProperty("contracts.directory", "../contracts"), "openapi");
    }

    /** What only this service answers with, out of its enum. */
    protected abstract List<Kind> kindsOfProblems();

    /** A kind of problem, and the headers that come with it. */
    public record Kind(String slug, String title, int status, List<String> headers) {}

    private static String service() {
        return ConfigProvider.getConfig().getValue("chassis.service", String.class);
    }

    @Test
    void the_3_1_document_is_what_the_code_says() {
        same(service() + ".v1.json", ApiDocument.ofRunningService().root());
    }

    @Test
    void the_3_0_3_document_is_the_same_in_older_words() {
        same(
                service() + ".v1.openapi-3.0.3.json",
                OpenApi30.of(ApiDocument.ofRunningService().root()));
    }

    @Test
    void every_operation_has_its_own_id_a_summary_and_every_body_an_example() {
        Set<String> ids = new HashSet<>();
        for (ApiOperation operation : ApiDocument.ofRunningService().operations()) {
            assertTrue(
                    operation.id().matches("[a-z][a-zA-Z]+"), operation + " needs an operationId like registerThing");
            assertTrue(ids.add(operation.id()), operation + " shares its operationId");
            assertTrue(operation.definition().path("summary").asText().length() > 3, operation + " needs a summary");
            assertTrue(operation.isSecured() || operation.definition().has("security"), operation + " has no security");
            if (operation.jsonBody().isPresent()
                    && operation.bodySchema().path("required").size() > 0) {
                for (JsonNode member : operation.bodySchema().path("required")) {
                    assertTrue(
                            operation.exampleBody().has(member.asText()),
                            operation + ": the example lacks " + member.asText()
                                    + "; give the member @Schema(examples = ...)");
                }
            }
        }
    }

    @Test
    void an_answer_keeps_its_own_words_in_both_documents_and_nothing_stands_beside_a_reference_of_3_0_3() {
        JsonNode older = OpenApi30.of(ApiDocument.ofRunningService().root());
        for (ApiOperation operation : ApiDocument.ofRunningService().operations()) {
            JsonNode answers = older.path("paths")
                    .path(operation.path())
                    .path(operation.method().toLowerCase(Locale.ROOT))
                    .path("responses");
            for (Map.Entry<String, JsonNode> answer :
                    operation.definition().path("responses").properties()) {
                JsonNode said = answers.path(answer.getKey());
                assertEquals(answer.getValue().path("description"), said.path("description"), operation.toString());
                assertTrue(!said.has("$ref") || said.size() == 1, operation + ": " + answer.getKey());
            }
        }
    }

    @Test
    void the_change_feed_is_shown_with_a_fact_of_this_service() {
        JsonNode change = ApiDocument.ofRunningService()
                .root()
                .path("paths")
                .path(ApiDocument.basePath() + "/changes")
                .at("/get/responses/200/content/application~1json/example/items/0");
        String type = change.path("type").asText();
        assertTrue(type.startsWith(service() + "."), type);
        assertEquals("urn:service:" + service(), change.path("source").asText());
        assertEquals(change.at("/data/id").asText(), change.path("subject").asText());
        Path contract = directory()
                .resolveSibling("events")
                .resolve(service())
                .resolve(type.substring(service().length() + 1) + ".example.json");
        if (ConfigProvider.getConfig()
                .getOptionalValue("chassis.testing.check-facts", Boolean.class)
                .orElse(true)) {
            assertEquals(ApiDocument.parse(read(contract)), change.path("data"));
        }
    }

    @Test
    void every_kind_of_problem_is_told_with_its_type_title_status_and_headers() {
        JsonNode responses = ApiDocument.ofRunningService().root().at("/components/responses");
        for (Kind kind : kindsOfProblems()) {
            JsonNode response = responses.path("Problem" + kind.status());
            JsonNode example = response.at("/content/application~1problem+json/examples/" + kind.slug() + "/value");
            assertEquals(
                    List.of(
                            "urn:problem-type:" + service() + ":" + kind.slug(),
                            kind.title(),
                            Integer.toString(kind.status())),
                    List.of(
                            example.path("type").asText(),
                            example.path("title").asText(),
                            example.path("status").asText()));
            kind.headers().forEach(name -> assertTrue(response.path("headers").has(name), kind + " sends " + name));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void same(String file, JsonNode actual) {
        Path path = directory().resolve(file);
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, ApiDocument.print(actual));
            }
            assertTrue(Files.exists(path), path + " is missing; write it with -Dcontracts.update=true");
            List<String> stored = Files.readAllLines(path);
            List<String> now = ApiDocument.print(actual).lines().toList();
            for (int i = 0; i < Math.min(stored.size(), now.size()); i++) {
                assertEquals(
                        stored.get(i),
                        now.get(i),
                        file + " line " + (i + 1)
                                + ": the code says something else; look at it, then run with -Dcontracts.update=true");
            }
            assertEquals(stored.size(), now.size(), file + " has another length");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
