package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final List<String> HEADER = List.of("count", "bytes", "amount", "done", "days", "names", "note");

    private static String written(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter writer = TableWriter.of(format, out, "things", HEADER);
        writer.row(Arrays.asList(
                3, 4_000_000_000L, new BigDecimal("66.20"), true, List.of(14, 7), List.of("=A1", "B"), null));
        writer.page();
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("A line of JSON has numbers, truth values and lists as JSON has them, and a decimal as its digits")
    void lines_of_json() throws IOException {
        assertEquals(
                "{\"count\":3,\"bytes\":4000000000,\"amount\":\"66.20\",\"done\":true,\"days\":[14,7],\"names\":[\"=A1\",\"B\"],\"note\":null}\n",
                written(TableFormat.NDJSON));
    }

    @Test
    @DisplayName("FG13: a row of CSV has a list in one cell, and no formula that lives")
    void csv() throws IOException {
        assertEquals(
                "count,bytes,amount,done,days,names,note\n3,4000000000,66.20,true,14|7,'=A1|B,\n",
                written(TableFormat.CSV).replace("\r\n", "\n"));
    }
}
