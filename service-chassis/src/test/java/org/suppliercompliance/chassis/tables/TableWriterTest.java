package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final List<String> HEADER = List.of("count", "bytes", "amount", "done", "days", "names", "note");
    private static final List<Object> SOME = Arrays.asList(
            3, 4_000_000_000L, new BigDecimal("66.20"), true, List.of(14, 7), List.of("=A1", "B|C", "=D1"), null);

    private static String written(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        write(format, out, SOME);
        return out.toString(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private static void write(TableFormat format, OutputStream out, List<Object>... rows) throws IOException {
        TableWriter writer = TableWriter.of(format, out, "things", HEADER);
        for (List<Object> row : rows) {
            writer.row(row);
        }
        writer.page();
        writer.finish();
    }

    /** The rows of a workbook, read as an import reads it; without a row there is the header alone. */
    @SafeVarargs
    private static List<List<String>> workbook(List<Object>... rows) throws IOException {
        Path file = Files.createTempFile("things", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                write(TableFormat.XLSX, out, rows);
            }
            List<List<String>> read = new ArrayList<>();
            try (XlsxRows sheet = XlsxRows.open(file)) {
                read.add(sheet.header());
                for (TableRow row = sheet.next(); row != null; row = sheet.next()) {
                    read.add(row.cells());
                }
            }
            return read;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @DisplayName("A line of JSON has numbers, truth values decimals and lists as JSON has them")
    void lines_of_json() throws IOException {
        assertEquals(
                "{\"count\":3,\"bytes\":4000000000,\"amount\":66.20,\"done\":true,\"days\":[14,7],\"names\":[\"=A1\",\"B|C\",\"=D1\"],\"note\":null}\n",
                written(TableFormat.NDJSON));
    }

    @Test
    @DisplayName("FG13: a row of CSV has a list in one cell, whose texts can be told apart, and no formula that lives")
    void csv() throws IOException {
        assertEquals(
                "count,bytes,amount,done,days,names,note\n3,4000000000,66.20,true,14|7,'=A1|B\\|C|'=D1,\n",
                written(TableFormat.CSV).replace("\r\n", "\n"));
    }

    @Test
    @DisplayName("A text of a workbook is as long as a cell can be, and then ends with a sign that there was more")
    void a_long_text() throws IOException {
        String longest = "x".repeat(XlsxWriter.LONGEST);
        String pair = "x".repeat(XlsxWriter.LONGEST - 2) + "\ud83d\ude00y";
        List<Object> row = Arrays.asList(longest, longest + "y", pair, List.of(longest, "y"), "", "", "");

        List<String> cells = workbook(row).get(1);

        String cut = longest.substring(1) + "…";
        assertEquals(List.of(longest, cut, cut.substring(1), cut), cells.subList(0, 4));
    }

    @Test
    @DisplayName("Of nothing there is the header in CSV and in a workbook, and no line of JSON at all")
    void nothing() throws IOException {
        var lines = new ByteArrayOutputStream();
        write(TableFormat.NDJSON, lines);
        var text = new ByteArrayOutputStream();
        write(TableFormat.CSV, text);

        assertEquals(0, lines.size());
        assertEquals(
                String.join(",", HEADER), text.toString(StandardCharsets.UTF_8).strip());
        assertEquals(List.of(HEADER), workbook());
    }
}
