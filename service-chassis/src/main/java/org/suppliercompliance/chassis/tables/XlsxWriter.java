package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with the rows on one sheet, and on further ones with the same header where one is full. */
final class XlsxWriter implements TableWriter {
    private static final int MOST_ROWS = 1_048_576;
    /** More digits than this a number of a sheet does not keep. */
    private static final int DIGITS = 15;
    /** A workbook with more characters in a cell counts as damaged. */
    static final int LONGEST = 32_767;

    private final org.dhatim.fastexcel.Workbook workbook;
    private final String name;
    private final List<String> header;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxWriter(OutputStream out, String name, List<String> header) {
        this.workbook = new org.dhatim.fastexcel.Workbook(out, "suite", "1.0");
        this.name = name;
        this.header = header;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int i = 0; i < header.size(); i++) {
            begun.inlineString(0, i, header.get(i));
        }
        next = 1;
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Boolean truth) {
                sheet.value(next, i, truth);
            } else if (cell instanceof Number number
                    && !(cell instanceof BigDecimal decimal && decimal.precision() > DIGITS)) {
                sheet.value(next, i, number);
            } else if (cell != null) {
                String text = TableWriter.text(cell);
                if (!text.isEmpty()) {
                    sheet.inlineString(next, i, cut(text));
                }
            }
        }
        next++;
    }

    /** What fits into a cell, and a sign that there was more. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public void page() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
