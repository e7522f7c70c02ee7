package org.suppliercompliance.chassis.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says a 3.1 document in the words of 3.0.3, for generators and validators that stopped there. */
final class OpenApi30 {
    private final JsonNode source;

    private OpenApi30(JsonNode source) {
        this.source = source;
    }

    static JsonNode of(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.put("openapi", "3.0.3");
        copy.remove(List.of("webhooks", "jsonSchemaDialect"));
        new OpenApi30(document).walk(copy);
        return copy;
    }

    private void walk(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(this::walk);
        } else if (node instanceof ObjectNode object) {
            for (String name : new String[] {"schema", "items", "additionalProperties", "not"}) {
                if (object.get(name) instanceof ObjectNode schema) {
                    object.set(name, schema(schema));
                }
            }
            for (String name : new String[] {"schemas", "properties"}) {
                if (object.get(name) instanceof ObjectNode schemas) {
                    for (Map.Entry<String, JsonNode> entry : List.copyOf(schemas.properties())) {
                        if (entry.getValue() instanceof ObjectNode schema) {
                            schemas.set(entry.getKey(), schema(schema));
                        }
                    }
                }
            }
            for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                if (!entry.getKey().startsWith("example")) {
                    JsonNode value = writtenOut(entry.getValue());
                    object.set(entry.getKey(), value);
                    walk(value);
                }
            }
        }
    }

    /**
     * Nothing may stand beside a reference in 3.0: an answer that is described in its own words becomes a copy of the shared one, with the
     * first of its examples. The others stay where they are shared.
     */
    private JsonNode writtenOut(JsonNode answer) {
        String ref = answer.path("$ref").asText();
        if (!ref.startsWith("#/components/responses/") || !answer.has("description")) {
            return answer;
        }
        ObjectNode copy = source.at(ref.substring(1)).deepCopy();
        copy.set("description", answer.get("description"));
        for (JsonNode media : copy.path("content")) {
            if (media.get("examples") instanceof ObjectNode examples && !examples.isEmpty()) {
                examples.retain(examples.fieldNames().next());
            }
        }
        return copy;
    }

    private ObjectNode schema(ObjectNode original) {
        ObjectNode schema = original;
        nullType(schema);
        schema = nullBranch(schema);
        if (schema.has("nullable") && !schema.has("type")) {
            schema.put("type", schema.has("enum") ? "string" : "object");
        }
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        JsonNode examples = schema.remove("examples");
        if (examples != null && examples.isArray() && !examples.isEmpty() && !schema.has("example")) {
            schema.set("example", examples.get(0));
        }
        exclusive(schema, "exclusiveMinimum", "minimum");
        exclusive(schema, "exclusiveMaximum", "maximum");
        if (schema.has("$ref") && schema.size() > 1) {
            JsonNode ref = schema.remove("$ref");
            schema.remove("type");
            schema.putArray("allOf").addObject().set("$ref", ref);
        }
        return schema;
    }

    /** {@code type: [string, null]} becomes {@code type: string, nullable: true}. */
    private static void nullType(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)) {
            return;
        }
        List<String> names = new ArrayList<>();
        types.forEach(type -> names.add(type.asText()));
        if (names.remove("null")) {
            schema.put("nullable", true);
        }
        if (names.size() == 1) {
            schema.put("type", names.get(0));
        } else {
            schema.remove("type");
        }
    }

    /** {@code anyOf: [X, null]} becomes a copy of X that may be null: 3.0 cannot say it of a reference. */
    private ObjectNode nullBranch(ObjectNode schema) {
        if (!(schema.get("anyOf") instanceof ArrayNode branches) || branches.size() != 2) {
            return schema;
        }
        JsonNode nullType = branches.get(1).path("type");
        boolean isNull = nullType.asText().equals("null")
                || (nullType.isArray()
                        && nullType.size() == 1
                        && nullType.get(0).asText().equals("null"));
        if (!isNull) {
            return schema;
        }
        JsonNode branch = branches.get(0);
        ObjectNode copy =
                (branch.has("$ref") ? source.at(branch.get("$ref").asText().substring(1)) : branch).deepCopy();
        copy.put("nullable", true);
        if (copy.get("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        if (schema.has("description")) {
            copy.set("description", schema.get("description"));
        }
        return copy;
    }

    private static void exclusive(ObjectNode schema, String exclusive, String bound) {
        JsonNode value = schema.get(exclusive);
        if (value != null && value.isNumber()) {
            schema.set(bound, value);
            schema.put(exclusive, true);
        }
    }
}
