package org.suppliercompliance.audit.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The figures as one long table: a row per figure, so that a spreadsheet can turn it whichever way it likes. */
@ApplicationScoped
class ReportTable {
    private static final List<String> HEADER = List.of("scope", "by", "key", "measure", "value");
    /** A spreadsheet runs a cell that starts like a formula; an apostrophe in front makes it text again. */
    private static final Pattern LIVE = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final ObjectMapper json;

    ReportTable(ObjectMapper json) {
        this.json = json;
    }

    private record Line(
            String scope,
            String by,
            String key,
            String measure,
            @Nullable BigDecimal value) {}

    byte[] csv(FollowUpReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Line line : lines(report)) {
                BigDecimal value = line.value();
                csv.writeRecord(
                        line.scope(),
                        line.by(),
                        line.key(),
                        line.measure(),
                        value == null ? "" : value.toPlainString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(FollowUpReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "supplier-compliance", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(report.from() + " " + report.to());
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.inlineString(0, i, HEADER.get(i));
            }
            int row = 1;
            for (Line line : lines(report)) {
                sheet.inlineString(row, 0, line.scope());
                sheet.inlineString(row, 1, line.by());
                sheet.inlineString(row, 2, line.key());
                sheet.inlineString(row, 3, line.measure());
                if (line.value() != null) {
                    sheet.value(row, 4, line.value());
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<Line> lines(FollowUpReport report) {
        List<Line> lines = new ArrayList<>();
        figures("own", json.valueToTree(report.coverage()), lines);
        figures("own", json.valueToTree(report.own()), lines);
        NetworkFigures network = report.network();
        if (network != null) {
            JsonNode all = json.valueToTree(network);
            figures("network", all, lines);
            figures("network", all.path("figures"), lines);
        }
        return lines;
    }

    /** Each number is a figure under its own name; a list called byTheme holds groups by theme. */
    private static void figures(String scope, JsonNode node, List<Line> lines) {
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNumber() || value.isNull()) {
                lines.add(line(scope, "", "", member.getKey(), value));
            } else if (value.isArray() && member.getKey().startsWith("by")) {
                String by = member.getKey().substring(2).toLowerCase(Locale.ROOT);
                value.forEach(group -> group.properties().stream()
                        .filter(figure -> figure.getValue().isNumber())
                        .forEach(figure -> lines.add(
                                line(scope, by, group.path("key").asText(""), figure.getKey(), figure.getValue()))));
            }
        });
    }

    private static Line line(String scope, String by, String key, String measure, JsonNode value) {
        String cell = LIVE.matcher(key).matches() ? "'" + key : key;
        return new Line(scope, by, cell, measure, value.isNull() ? null : value.decimalValue());
    }
}
