package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What the cells of a workbook refer to.
 *
 * @param sheets the parts of the sheets that are shown, in order
 * @param texts the texts that cells share
 * @param dates which styles show a number as a date
 * @param from1904 whether days are counted from 1904
 */
record WorkbookParts(List<String> sheets, List<String> texts, Set<Integer> dates, boolean from1904) {
    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_CHARACTERS = 24 << 20;
    private static final int MOST_SHEETS = 100;
    private static final int MOST_STYLES = 65_536;

    static WorkbookParts of(Workbook workbook) throws IOException, XMLStreamException {
        String main = "xl/workbook.xml";
        for (Map.Entry<String, String> target :
                relationships(workbook, "_rels/.rels", "").entrySet()) {
            if (target.getKey().startsWith("type:officeDocument")) {
                main = target.getValue();
            }
        }
        String folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        Map<String, String> targets =
                relationships(workbook, folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        List<String> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (WorkbookXml xml = new WorkbookXml(workbook.part(main).orElseThrow(Workbook::damaged))) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = Set.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.name().equals("sheet") && xml.attribute("state") == null) {
                    String target = targets.get("id:" + xml.relationship());
                    if (target != null && sheets.size() < MOST_SHEETS) {
                        sheets.add(target);
                    }
                }
            }
        }
        return new WorkbookParts(
                sheets,
                texts(workbook, targets.getOrDefault("type:sharedStrings", folder + "sharedStrings.xml")),
                dates(workbook, targets.getOrDefault("type:styles", folder + "styles.xml")),
                from1904);
    }

    /** Where relationships lead, by their id and by their kind. */
    private static Map<String, String> relationships(Workbook workbook, String part, String folder)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Optional<InputStream> in = workbook.part(part);
        if (in.isEmpty()) {
            return targets;
        }
        try (WorkbookXml xml = new WorkbookXml(in.get())) {
            while (xml.nextStart()) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                if (!xml.name().equals("Relationship") || target == null || type == null) {
                    continue;
                }
                String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put("id:" + xml.attribute("Id"), whole);
                targets.putIfAbsent("type:" + type.substring(type.lastIndexOf('/') + 1), whole);
            }
        }
        return targets;
    }

    private static List<String> texts(Workbook workbook, String part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        Optional<InputStream> in = workbook.part(part);
        if (in.isEmpty()) {
            return texts;
        }
        try (WorkbookXml xml = new WorkbookXml(in.get())) {
            StringBuilder text = new StringBuilder();
            long characters = 0;
            boolean inText = false;
            int phonetic = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inText = xml.name().equals("t") && phonetic == 0;
                    phonetic += xml.name().equals("rPh") ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inText = false;
                    phonetic -= xml.name().equals("rPh") ? 1 : 0;
                    if (xml.name().equals("si")) {
                        characters += text.length();
                        texts.add(text.toString());
                        text.setLength(0);
                    }
                } else if (inText && !xml.addTextTo(text, TextLines.LONGEST)) {
                    inText = false;
                }
                if (characters > MOST_CHARACTERS || texts.size() > MOST_TEXTS) {
                    throw TableRows.unreadable("The texts of the workbook are more than are taken (" + MOST_CHARACTERS
                            + " characters): send CSV instead.");
                }
            }
        }
        return texts;
    }

    private static Set<Integer> dates(Workbook workbook, String part) throws IOException, XMLStreamException {
        Set<Integer> dates = new HashSet<>();
        Optional<InputStream> in = workbook.part(part);
        if (in.isEmpty()) {
            return dates;
        }
        Set<String> formats = new HashSet<>();
        try (WorkbookXml xml = new WorkbookXml(in.get())) {
            boolean inCells = false;
            int style = 0;
            while (xml.nextStart() && style < MOST_STYLES) {
                String number = xml.attribute("numFmtId");
                switch (xml.name()) {
                    case "numFmt" -> {
                        if (number != null && CellText.showsDate(String.valueOf(xml.attribute("formatCode")))) {
                            formats.add(number);
                        }
                    }
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            if (number != null
                                    && (formats.contains(number) || CellText.BUILT_IN_DATES.contains(number))) {
                                dates.add(style);
                            }
                            style++;
                        }
                    }
                    default -> {}
                }
            }
        }
        return dates;
    }
}
