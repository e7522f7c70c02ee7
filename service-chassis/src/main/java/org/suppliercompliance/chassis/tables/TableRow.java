package org.suppliercompliance.chassis.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it stands: the line of a text, the row of a sheet
 * @param header what each cell is called
 * @param cells as they were written, without what defuses a formula
 * @param notes what there is to say about single cells, by position
 * @param fault why the row cannot be used at all, or null
 */
public record TableRow(
        long line,
        List<String> header,
        List<String> cells,
        Map<Integer, CellNote> notes,
        @Nullable String fault) {

    /** What a cell is, when it is no plain text or number. */
    public enum CellNote {
        /** A formula; the cell is what it came to when the file was saved. */
        COMPUTED,
        /** A formula that came to nothing, or an error. */
        WITHOUT_VALUE
    }

    static TableRow of(long line, List<String> header, List<String> cells) {
        return new TableRow(line, header, cells, Map.of(), null);
    }

    static TableRow broken(long line, List<String> header, String fault) {
        return new TableRow(line, header, List.of(), Map.of(), fault);
    }
}
