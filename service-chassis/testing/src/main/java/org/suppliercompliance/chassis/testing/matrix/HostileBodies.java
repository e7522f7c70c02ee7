package org.suppliercompliance.chassis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;

/** Bodies that an operation must refuse, made from its schema. */
final class HostileBodies {
    private static final int LONGEST_TRIED = 100_000;

    /**
     * @param name what is wrong with it
     * @param pointer the pointer that the answer must name, or null when the body cannot be read at all
     */
    record HostileBody(String name, byte[] bytes, @Nullable String pointer) {}

    private final ApiOperation operation;
    private final List<HostileBody> bodies = new ArrayList<>();

    private HostileBodies(ApiOperation operation) {
        this.operation = operation;
    }

    static List<HostileBody> of(ApiOperation operation) {
        HostileBodies hostile = new HostileBodies(operation);
        hostile.unreadable();
        hostile.members();
        return hostile.bodies;
    }

    private void unreadable() {
        String good = operation.exampleBody().toString();
        add("empty", "");
        add("cut off", good.substring(0, good.length() - 1));
        add("null", "null");
        add("an array", "[]");
        add("an array of it", "[" + good + "]");
        add("a string", "\"text\"");
        add("a number", "12.9");
        add("NaN", "NaN");
        add("trailing tokens", good + " {}");
        add("single quotes", "{'a': 1}");
        add("nested 65 deep", "{\"a\":" + "[".repeat(65) + "]".repeat(65) + "}");
        add("nested 100,000 deep", "[".repeat(100_000));
        add("a name of 50 kB", "{\"" + "n".repeat(50_000) + "\": 1}");
        add("a number of 2,000 digits", "{\"a\": " + "9".repeat(2_000) + "}");
        bodies.add(new HostileBody("Latin-1", "{\"a\": \"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1), null));
        String first = operation.exampleBody().fieldNames().hasNext()
                ? operation.exampleBody().fieldNames().next()
                : null;
        if (first != null) {
            bodies.add(new HostileBody(
                    "a member twice",
                    ("{\"" + first + "\": 1," + good.substring(1)).getBytes(StandardCharsets.UTF_8),
                    "/" + first));
        }
        ObjectNode unknown = operation.exampleBody();
        unknown.put("noSuchMember", 1);
        add("an unknown member", unknown, "/noSuchMember");
        for (String forbidden : List.of("version", "createdBy")) {
            if (!operation.bodySchema().path("properties").has(forbidden)) {
                ObjectNode assigned = operation.exampleBody();
                assigned.put(forbidden, "1");
                add("mass assignment of " + forbidden, assigned, "/" + forbidden);
            }
        }
    }

    private void members() {
        for (Map.Entry<String, JsonNode> member :
                operation.bodySchema().path("properties").properties()) {
            member(member.getKey(), resolved(member.getValue()));
        }
        boolean patch = operation.jsonBody().orElse("").equals(ApiOperation.MERGE_PATCH);
        for (JsonNode required : operation.bodySchema().path("required")) {
            ObjectNode body = operation.exampleBody();
            if (!patch) {
                body.remove(required.asText());
                add("without " + required.asText(), body, "/" + required.asText());
            }
        }
    }

    private void member(String name, JsonNode schema) {
        String pointer = "/" + name;
        List<String> types = types(schema);
        if (types.isEmpty()) {
            return;
        }
        add(name + " of the wrong type", with(name, types.contains("object") ? "7" : "{}"), pointer);
        if (types.contains("integer")) {
            for (String number : List.of("12.9", "\"12\"", "1e1000000000", "true", "99999999999999999999999")) {
                add(name + " = " + number, with(name, number), pointer);
            }
        }
        if (types.contains("boolean")) {
            add(name + " = \"true\"", with(name, "\"true\""), pointer);
            add(name + " = 1", with(name, "1"), pointer);
        }
        if (types.contains("string")) {
            text(name, schema, pointer);
        }
        if (types.contains("array")) {
            add(name + " with a null in it", with(name, "[null]"), null);
            add(name + " of 1,001 elements", with(name, "[" + "1,".repeat(1_000) + "1]"), null);
        }
    }

    private void text(String name, JsonNode schema, String pointer) {
        add(name + " as a number", with(name, "7"), pointer);
        add(name + " with NUL", with(name, "\"a\\u0000b\""), pointer);
        add(name + " with half a surrogate pair", with(name, "\"a\\ud800\""), pointer);
        if (schema.has("enum")) {
            add(name + " of no known code", with(name, "\"NO_SUCH_CODE\""), pointer);
            add(name + " empty", with(name, "\"\""), pointer);
        }
        switch (schema.path("format").asText()) {
            case "date" -> {
                for (String date : List.of("2027-02-30", "0000-01-01", "2027-1-1", "soon", "")) {
                    add(name + " = " + date, with(name, "\"" + date + "\""), pointer);
                }
            }
            case "date-time" -> add(name + " without a zone", with(name, "\"2027-01-01T10:00\""), pointer);
            case "uuid" -> add(name + " that is no UUID", with(name, "\"1-1-1-1-1\""), pointer);
            default -> {
                int longest = schema.path("maxLength").asInt(0);
                if (longest > 0 && longest < LONGEST_TRIED) {
                    add(
                            name + " of " + (longest + 1) + " characters",
                            with(name, "\"" + "x".repeat(longest + 1) + "\""),
                            pointer);
                }
            }
        }
    }

    /** A schema behind references and behind "or null". */
    private JsonNode resolved(JsonNode schema) {
        JsonNode resolved = operation.document().resolve(schema);
        return resolved.has("anyOf")
                ? operation.document().resolve(resolved.get("anyOf").get(0))
                : resolved;
    }

    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    /** The example with one member replaced by raw JSON. */
    private byte[] with(String name, String rawJson) {
        ObjectNode body = operation.exampleBody();
        body.put(name, "@@@");
        return body.toString().replace("\"@@@\"", rawJson).getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, String body) {
        bodies.add(new HostileBody(name, body.getBytes(StandardCharsets.UTF_8), null));
    }

    private void add(String name, ObjectNode body, String pointer) {
        add(name, body.toString().getBytes(StandardCharsets.UTF_8), pointer);
    }

    private void add(String name, byte[] body, @Nullable String pointer) {
        bodies.add(new HostileBody(name, body, pointer));
    }
}
