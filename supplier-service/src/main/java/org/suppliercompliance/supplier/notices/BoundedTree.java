package org.suppliercompliance.supplier.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads one value of a stream into memory as long as it is small; the rest of a large one is passed over. */
final class BoundedTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private int left;

    /** Characters and values that the tree may hold. */
    BoundedTree(int budget) {
        this.left = budget;
    }

    boolean isExceeded() {
        return left < 0;
    }

    ObjectNode object() {
        return NODES.objectNode();
    }

    /** The value the parser stands at, which stands at its end afterwards. Depth is bounded by the parser. */
    JsonNode read(JsonParser parser) throws IOException {
        left -= 8;
        JsonToken token = parser.currentToken();
        if (isExceeded()) {
            parser.skipChildren();
            return NODES.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    left -= name.length();
                    parser.nextToken();
                    object.set(name, read(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(parser));
                }
                yield array;
            }
            case VALUE_STRING -> {
                left -= parser.getTextLength();
                yield NODES.textNode(isExceeded() ? "" : parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }
}
