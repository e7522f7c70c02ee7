package org.suppliercompliance.chassis.testing.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a list says in JSON, to hold its table against: a column that is called as a member of an item has the member's value. What is
 * nested has its holder's name in front; an item with several rows is there once for each of its parts.
 */
final class ListedRows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<JsonNode> rows;
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> compared = new TreeSet<>();

    private ListedRows(List<JsonNode> rows) {
        this.rows = rows;
        rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    }

    /** Reads the list as JSON, page by page, for the same caller. At least half of the columns have to be members there. */
    static void check(RequestSpecification who, String path, String lines) {
        new ListedRows(lines.lines().map(ListedRows::parsed).toList()).check(path, items(who, path));
    }

    private void check(String path, List<JsonNode> items) {
        List<Map<String, JsonNode>> expected =
                items.stream().flatMap(item -> parts(item).stream()).toList();
        assertEquals(expected.size(), rows.size(), () -> path + " as a table has other rows than as JSON: " + items);
        Iterator<JsonNode> next = rows.iterator();
        for (Map<String, JsonNode> item : expected) {
            next.next().properties().forEach(cell -> check(path, cell.getKey(), cell.getValue(), item));
        }
        assertTrue(
                compared.size() * 2 >= columns.size(), () -> path + ": of " + columns + " JSON has only " + compared);
    }

    private void check(String path, String column, JsonNode cell, Map<String, JsonNode> item) {
        JsonNode member = item.get(column);
        if (member != null && !isListOfObjects(member)) {
            compared.add(column);
            assertTrue(
                    same(cell, member), () -> path + ": " + column + " is " + cell + " in the table, in JSON " + item);
        }
    }

    private static boolean same(JsonNode cell, JsonNode member) {
        if (cell.isNumber() && member.isNumber()) {
            return cell.decimalValue().compareTo(member.decimalValue()) == 0;
        }
        if (member.isArray() && member.isEmpty()) {
            return cell.isNull()
                    || cell.isContainerNode() && cell.isEmpty()
                    || cell.asText("x").isEmpty();
        }
        if (member.isArray() && cell.isTextual()) {
            List<String> texts = StreamSupport.stream(member.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return cell.asText().equals(String.join("|", texts));
        }
        return cell.equals(member);
    }

    /** The rows of an item: one, or one for each element of the list whose name in the singular stands in front of columns. */
    private List<Map<String, JsonNode>> parts(JsonNode item) {
        Map<String, JsonNode> whole = new LinkedHashMap<>();
        flatten("", item, whole);
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            String one = member.getKey().replaceFirst("s$", "");
            if (isListOfObjects(member.getValue())
                    && member.getValue().get(0).properties().stream()
                            .anyMatch(part -> columns.contains(named(one, part.getKey())))) {
                List<Map<String, JsonNode>> parts = new ArrayList<>();
                for (JsonNode element : member.getValue()) {
                    Map<String, JsonNode> part = new LinkedHashMap<>(whole);
                    flatten(one, element, part);
                    parts.add(part);
                }
                return parts;
            }
        }
        return List.of(whole);
    }

    private static void flatten(String holder, JsonNode object, Map<String, JsonNode> members) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = named(holder, member.getKey());
            if (member.getValue().isObject()) {
                flatten(name, member.getValue(), members);
                continue;
            }
            members.put(name, member.getValue());
            if (isListOfObjects(member.getValue())) {
                member.getValue().forEach(element -> flattenCoded(element, members));
            }
        }
    }

    /** What begins with its code can have columns of its own that are called after it. */
    private static void flattenCoded(JsonNode element, Map<String, JsonNode> members) {
        String code = element.elements().next().asText();
        if (code.matches("[A-Z]+(_[A-Z]+)*")) {
            String name = Pattern.compile("_([a-z])")
                    .matcher(code.toLowerCase(Locale.ROOT))
                    .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
            flatten(name, element, members);
        }
    }

    private static String named(String holder, String member) {
        return holder.isEmpty() ? member : holder + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }

    private static boolean isListOfObjects(JsonNode member) {
        return member.isArray() && !member.isEmpty() && member.get(0).isObject();
    }

    private static List<JsonNode> items(RequestSpecification who, String path) {
        List<JsonNode> items = new ArrayList<>();
        String address = path;
        while (address != null) {
            JsonNode page = parsed(RestAssured.given()
                    .spec(who)
                    .accept("application/json")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.path("items").forEach(items::add);
            String next = page.path("next").asText("");
            int begin = next.indexOf(path.replaceFirst("\\?.*", ""));
            address = begin < 0 ? null : next.substring(begin);
        }
        return items;
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
