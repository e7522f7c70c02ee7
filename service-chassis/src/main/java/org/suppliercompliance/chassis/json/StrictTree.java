package org.suppliercompliance.chassis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Violations;

/** Reads bytes as one JSON value and notes whatever a lenient parser would let pass, each with its pointer. */
final class StrictTree {
    /** The longest text of a body; longer content belongs into a file. */
    static final int LONGEST_TEXT = 10_000;

    /** The longest array of a body; more belongs into an import. */
    static final int LONGEST_ARRAY = 1_000;

    static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    /** The most faults that are named of one body: what is full of them must not be answered by more than it sent. */
    static final int MOST_FAULTS = 100;

    /** The depth is one more than ours so that the parser's own refusal, which has no pointer, comes second. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(20_000_000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final JsonParser parser;
    private final Faults faults = new Faults();

    private StrictTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Where a value stands, by its name or else its index. It is spelled out for a fault only: a body has room for very many long ones. */
    private record Place(@Nullable Place above, @Nullable String name, int index) {
        static final Place TOP = new Place(null, null, 0);

        Place member(String memberName) {
            return new Place(this, memberName, 0);
        }

        Place element(int elementIndex) {
            return new Place(this, null, elementIndex);
        }

        String pointer() {
            if (above == null) {
                return "";
            }
            return above.pointer() + "/" + (name == null ? Integer.toString(index) : Violations.escape(name));
        }
    }

    static JsonNode read(byte[] body) {
        if (body.length == 0) {
            throw refused("The body is empty; it must be a JSON object.");
        }
        try (JsonParser parser = FACTORY.createParser(decode(body))) {
            StrictTree tree = new StrictTree(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw refused("The body is empty; it must be a JSON object.");
            }
            JsonNode root = tree.value(first, Place.TOP, 0);
            if (parser.nextToken() != null) {
                throw refused("Something follows the JSON value.");
            }
            if (!tree.faults.isEmpty()) {
                throw Diagnosis.badRequest(tree.faults.all());
            }
            return root;
        } catch (JsonProcessingException e) {
            throw refused("The body is no JSON that can be read" + place(e) + ".");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static ProblemException refused(String detail) {
        return Diagnosis.badRequest(List.of(new Fault("", detail)));
    }

    private static String decode(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw refused("The body is no valid UTF-8.");
        }
    }

    private JsonNode value(JsonToken token, Place place, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(place, depth + 1);
            case START_ARRAY -> array(place, depth + 1);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal(place);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(Place place, int depth) throws IOException {
        refuseDepth(depth);
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String unprintable = Characters.faultOf(name);
            Place member = place.member(unprintable == null ? name : "?");
            if (unprintable != null) {
                note(member, unprintable);
            }
            JsonNode value = value(parser.nextToken(), member, depth);
            if (object.replace(name, value) != null) {
                note(member, "This member is given twice.");
            }
        }
        return object;
    }

    private JsonNode array(Place place, int depth) throws IOException {
        refuseDepth(depth);
        ArrayNode array = NODES.arrayNode();
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Place element = place.element(count);
            if (++count > LONGEST_ARRAY) {
                throw Diagnosis.badRequest(
                        List.of(new Fault(place.pointer(), "May have at most " + LONGEST_ARRAY + " elements.")));
            }
            if (token == JsonToken.VALUE_NULL) {
                note(element, "Must not be null.");
            }
            array.add(value(token, element, depth));
        }
        return array;
    }

    private JsonNode text(Place place) throws IOException {
        String text = parser.getText();
        if (text.length() > LONGEST_TEXT) {
            note(place, "May have at most " + LONGEST_TEXT + " characters.");
        } else {
            String unprintable = Characters.faultOf(text);
            if (unprintable != null) {
                note(place, unprintable);
            }
        }
        return NODES.textNode(text);
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(new BigInteger(parser.getText()));
        };
    }

    private JsonNode decimal(Place place) throws IOException {
        BigDecimal number;
        try {
            number = new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            note(place, "This number is out of range.");
            return NODES.numberNode(0);
        }
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            note(place, "This number is out of range.");
        }
        return NODES.numberNode(number);
    }

    private static void refuseDepth(int depth) {
        if (depth > DEEPEST) {
            throw refused("The body is nested deeper than " + DEEPEST + " levels.");
        }
    }

    private void note(Place place, String detail) {
        if (faults.all().size() >= MOST_FAULTS) {
            throw Diagnosis.badRequest(faults.all());
        }
        faults.add(place.pointer(), detail);
    }
}
