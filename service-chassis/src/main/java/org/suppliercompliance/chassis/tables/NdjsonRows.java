package org.suppliercompliance.chassis.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.json.Characters;

/** One JSON object on each line: its members are the cells, and each line says for itself which ones it has. */
final class NdjsonRows implements TableRows {
    private static final int LOOKED_AT = 100;
    private static final int MOST_MEMBERS = 200;
    private static final int LONGEST_NAME = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final CountedStream bytes;
    private final long size;
    private final TextLines lines;
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    /** Lines of one file mostly have the same members: their names are kept once. */
    private List<String> latest = List.of();

    private List<String> header = List.of();

    private NdjsonRows(CountedStream bytes, long size) throws IOException {
        this.bytes = bytes;
        this.size = size;
        this.lines = new TextLines(CsvText.decoded(bytes, StandardCharsets.UTF_8));
    }

    static NdjsonRows open(InputStream file, long size) throws IOException {
        NdjsonRows rows = new NdjsonRows(new CountedStream(file), size);
        Set<String> names = new LinkedHashSet<>();
        TableRow row = rows.read();
        while (row != null) {
            rows.ahead.add(row);
            names.addAll(row.header());
            row = rows.ahead.size() < LOOKED_AT ? rows.read() : null;
        }
        if (names.isEmpty()) {
            TableRow first = rows.ahead.peek();
            throw TableRows.unreadable("The first lines are no JSON objects, one on each line: "
                    + (first == null || first.fault() == null ? "they are empty." : first.fault()));
        }
        rows.header = List.copyOf(names);
        return rows;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() {
        return ahead.isEmpty() ? read() : ahead.poll();
    }

    @Override
    public double progress() {
        return bytes.shareOf(size);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable TableRow read() {
        TextLines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (line.cut()) {
            return broken(line, "The line has more than " + TextLines.LONGEST + " characters.");
        }
        if (line.text().indexOf('\ufffd') >= 0) {
            return broken(line, "The line holds bytes that are no UTF-8.");
        }
        try (JsonParser json = JSON.createParser(line.text())) {
            return row(line, json);
        } catch (IOException e) {
            return broken(line, "The line is no JSON object, or names a member twice.");
        }
    }

    private TableRow row(TextLines.Line line, JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return broken(line, "The line is no JSON object.");
        }
        Map<String, String> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (name.length() > LONGEST_NAME || members.size() == MOST_MEMBERS || Characters.faultOf(name) != null) {
                return broken(
                        line,
                        "An object has at most " + MOST_MEMBERS + " members, with names of at most " + LONGEST_NAME
                                + " characters, none of them a control character.");
            }
            String value = value(json, json.nextToken());
            if (value == null) {
                return broken(line, "The member " + name + " is neither a text, a number, a truth value nor a list.");
            }
            members.put(name, value);
        }
        if (json.nextToken() != null) {
            return broken(line, "Something stands behind the object.");
        }
        List<String> names = List.copyOf(members.keySet());
        if (!names.equals(latest)) {
            latest = names;
        }
        return TableRow.of(line.number(), latest, List.copyOf(members.values()));
    }

    private static @Nullable String value(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token.isScalarValue()) {
            return json.getText();
        }
        if (token != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
            if (item == null || !item.isScalarValue()) {
                return null;
            }
            items.add(json.getText());
        }
        return FormulaCells.plain(ListCell.joined(items));
    }

    private static TableRow broken(TextLines.Line line, String fault) {
        return TableRow.broken(line.number(), List.of(), fault);
    }
}
