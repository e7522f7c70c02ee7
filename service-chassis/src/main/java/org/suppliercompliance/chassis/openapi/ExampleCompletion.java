package org.suppliercompliance.chassis.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Gives every JSON body an example, made from its schema where the code has none. Files are shown by the code, or not at all. */
final class ExampleCompletion {
    private static final int DEEPEST = 24;
    private static final List<String> TEXTS = List.of(
            "Example",
            "example",
            "EXAMPLE",
            "EX-1",
            "SE",
            "sv",
            "SEK",
            "REGION-NORTH",
            "30200000",
            "30200000-1",
            "2027-01-31",
            "650000000.00",
            "1",
            "example@example.org",
            "https://example.org/hook",
            "Europe/Stockholm",
            "a",
            "A");

    private final OpenAPI document;
    private final ProblemExamples problems;

    ExampleCompletion(OpenAPI document, ProblemExamples problems) {
        this.document = document;
        this.problems = problems;
    }

    void complete(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            PageLinks links = links(path, operation.getParameters());
            if (operation.getRequestBody() != null) {
                complete(operation.getRequestBody().getContent(), links);
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> {
                if (response.getRef() == null) {
                    complete(response.getContent(), links);
                }
            });
        }
    }

    private PageLinks links(String path, @Nullable List<Parameter> parameters) {
        if (parameters == null) {
            return new PageLinks(path, false);
        }
        String address = path;
        for (Parameter parameter : parameters) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getSchema() != null) {
                Object value = parameter.getExample() == null ? of(parameter.getSchema(), 0) : parameter.getExample();
                address = address.replace("{" + parameter.getName() + "}", String.valueOf(value));
            }
        }
        return new PageLinks(address, PagedAnswer.isPaged(parameters));
    }

    private void complete(@Nullable Content content, PageLinks links) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            boolean given = media.getExample() != null
                    || (media.getExamples() != null && !media.getExamples().isEmpty());
            if (!given && media.getSchema() != null && type.contains("json")) {
                String line = TableForms.line(media.getSchema());
                media.setExample(
                        line == null
                                ? problems.in(
                                        links.in(of(media.getSchema(), 0)), links.address(), detail(media.getSchema()))
                                : line);
            }
        });
    }

    /** The example that the schema gives of its own member, or null where it gives none. */
    private @Nullable Object detail(Schema schema) {
        Schema target = schema.getRef() == null ? schema : named(schema.getRef());
        Schema detail = target == null || target.getProperties() == null
                ? null
                : target.getProperties().get("detail");
        return detail == null ? null : first(detail);
    }

    private @Nullable Schema named(String ref) {
        return document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static @Nullable Object first(Schema schema) {
        List<Object> examples = schema.getExamples();
        return examples == null || examples.isEmpty() ? null : examples.get(0);
    }

    private @Nullable Object of(Schema schema, int depth) {
        // beside a reference, too: what the member says counts before what its type does
        Object given = first(schema);
        if (given != null) {
            return given;
        }
        String ref = schema.getRef();
        if (ref != null) {
            Schema target = named(ref);
            return target == null || depth > DEEPEST ? null : of(target, depth + 1);
        }
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        for (List<Schema> some : java.util.Arrays.asList(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())) {
            if (some != null && !some.isEmpty()) {
                return of(some.get(0), depth + 1);
            }
        }
        return plain(schema, depth);
    }

    private @Nullable Object plain(Schema schema, int depth) {
        if (schema.getProperties() != null || SchemaCompletion.hasType(schema, SchemaType.OBJECT)) {
            return object(schema, depth);
        }
        if (SchemaCompletion.hasType(schema, SchemaType.ARRAY)) {
            List<Object> items = new ArrayList<>();
            Object item = schema.getItems() == null || depth > DEEPEST ? null : of(schema.getItems(), depth + 1);
            if (item != null) {
                items.add(item);
            }
            return items;
        }
        if (SchemaCompletion.hasType(schema, SchemaType.INTEGER)
                || SchemaCompletion.hasType(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null || schema.getMinimum().signum() <= 0
                    ? 1
                    : schema.getMinimum().intValue();
        }
        if (SchemaCompletion.hasType(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        return SchemaCompletion.hasType(schema, SchemaType.STRING) ? text(schema) : null;
    }

    private Object object(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null && depth <= DEEPEST) {
            schema.getProperties().forEach((name, property) -> {
                Object value = of(property, depth + 1);
                if (value != null) {
                    example.put(name, value);
                }
            });
        }
        return example;
    }

    private static @Nullable String text(Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        switch (format) {
            case "uuid":
                return "01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e";
            case "date":
                return "2027-01-31";
            case "date-time":
                return "2027-01-31T08:30:00Z";
            case "uri", "url", "uri-reference":
                return "https://example.org/hook";
            case "email":
                return "example@example.org";
            default:
                break;
        }
        Pattern pattern = schema.getPattern() == null ? null : Pattern.compile(schema.getPattern());
        int shortest = schema.getMinLength() == null ? 0 : schema.getMinLength();
        int longest = schema.getMaxLength() == null ? Integer.MAX_VALUE : schema.getMaxLength();
        for (String text : TEXTS) {
            if (text.length() >= shortest
                    && text.length() <= longest
                    && (pattern == null || pattern.matcher(text).find())) {
                return text;
            }
        }
        return pattern == null ? "example ".repeat(shortest / 8 + 1).substring(0, shortest) : null;
    }
}
