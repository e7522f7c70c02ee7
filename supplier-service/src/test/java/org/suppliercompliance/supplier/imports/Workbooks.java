package org.suppliercompliance.supplier.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, so that they can be wrong in every way. */
final class Workbooks {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c><c r='B1' t='inlineStr'><is><t>country</t></is></c></row>";

    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='rels'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, null, 0);
    }

    static byte[] zip(Map<String, String> parts, String swollen, int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (swollen != null) {
                zip.putNextEntry(new ZipEntry(swollen));
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with one row, whose sheet ends in the middle of the next. */
    static byte[] brokenOff(String name, String country) {
        Map<String, String> parts = parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + HEADER + "<row><c t='inlineStr'><is><t>" + name
                        + "</t></is></c><c t='inlineStr'><is><t>" + country
                        + "</t></is></c></row><row><c t='n'><v>");
        return zip(parts);
    }

    private Workbooks() {}
}
