package org.suppliercompliance.chassis.openapi;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Gives the answers that come as tables, too, their forms beside JSON. */
final class TableForms {
    private static final String LINE = "One JSON object on each line: ";
    private static final String CSV =
            "Comma-separated, in UTF-8. A list is one cell with | between its texts; a | or \\ within a text has a \\ in front. What a"
                    + " spreadsheet would run has an apostrophe in front.";
    private static final String XLSX =
            "A workbook with the cells of the CSV form; a text of more than 32,767 characters is cut and ends with ….";

    private final Map<String, AsTable> tables;

    TableForms(List<Method> methods) {
        tables = new HashMap<>();
        for (Method method : methods) {
            AsTable table = method.getAnnotation(AsTable.class);
            if (table != null) {
                tables.put(ResourceMethods.operation(method), table);
            }
        }
    }

    void add(PathItem path) {
        for (Operation operation : path.getOperations().values()) {
            AsTable table = tables.get(operation.getOperationId());
            if (table != null) {
                add(operation.getResponses().getAPIResponse("200").getContent(), table);
            }
        }
    }

    private static void add(Content content, AsTable table) {
        content.addMediaType(
                        TableFormat.CSV_TYPE,
                        OASFactory.createMediaType()
                                .example(table.csv())
                                .schema(text().maxLength(TableFormat.LARGEST).description(CSV)))
                .addMediaType(
                        TableFormat.NDJSON_TYPE,
                        OASFactory.createMediaType()
                                .schema(text().maxLength(TableFormat.LARGEST).description(LINE + table.line())))
                .addMediaType(
                        TableFormat.XLSX_TYPE,
                        OASFactory.createMediaType()
                                .schema(text().format("binary")
                                        .maxLength(TableFormat.LARGEST)
                                        .description(XLSX)));
    }

    /** The line that the description of lines of JSON shows, or null where it shows none. */
    static @Nullable String line(Schema lines) {
        String said = lines.getDescription();
        return said != null && said.startsWith(LINE) ? said.substring(LINE.length()) : null;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
