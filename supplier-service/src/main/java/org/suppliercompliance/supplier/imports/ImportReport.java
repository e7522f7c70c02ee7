package org.suppliercompliance.supplier.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.suppliercompliance.chassis.tables.FormulaCells;

/** The report of an import as CSV, written while it is read. */
final class ImportReport {
    static final int PAGE = 1000;

    private ImportReport() {}

    /**
     * Writes the whole report.
     *
     * @param after gives up to {@link #PAGE} lines behind a position
     */
    static void write(OutputStream out, IntFunction<List<Finding>> after) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("line", "outcome", "column", "reason", "value");
        int position = 0;
        List<Finding> page = after.apply(position);
        while (!page.isEmpty()) {
            for (Finding finding : page) {
                csv.writeRecord(
                        Long.toString(finding.line()),
                        finding.outcome().name(),
                        FormulaCells.defused(finding.column()),
                        FormulaCells.defused(finding.reason()),
                        FormulaCells.defused(finding.content()));
            }
            position += page.size();
            page = page.size() < PAGE ? List.of() : after.apply(position);
        }
        csv.flush();
        text.flush();
    }
}
