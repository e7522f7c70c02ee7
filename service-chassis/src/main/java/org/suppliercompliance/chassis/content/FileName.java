package org.suppliercompliance.chassis.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.problem.Faults;

/** The name of a file as its uploader gave it: a label for people, never a path. Content is stored under its hash. */
public final class FileName {
    private static final int MOST_BYTES = 255;
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])");
    private static final String SEPARATORS = "/\\:";
    private static final String NOT_IN_NAMES = "<>\"|?*";

    /** Those that print nothing or turn the direction of writing, so that {@code gpj.exe} reads as {@code exe.jpg}. */
    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private FileName() {}

    /** The name in normal form C; every fault it has is noted. */
    public static String checked(String given, Faults faults) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        require(
                name.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0),
                "A file name has no path: no slash, backslash or colon.",
                faults);
        require(
                name.codePoints().noneMatch(c -> INVISIBLE.contains(Character.getType(c))),
                "A file name has no control characters and none that cannot be seen.",
                faults);
        require(
                name.chars().noneMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0),
                "A file name has none of < > \" | ? *.",
                faults);
        require(
                name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES,
                "A file name has at most " + MOST_BYTES + " bytes in UTF-8.",
                faults);
        require(!name.startsWith("."), "A file name does not begin with a dot.", faults);
        require(
                name.equals(name.strip()) && !name.endsWith("."),
                "A file name does not end in a dot or blank.",
                faults);
        String base = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        require(!DEVICE.matcher(base).matches(), "The name is that of a device on some systems.", faults);
        require(
                name.lastIndexOf('.') > 0 && ContentType.ofFileName(name).isPresent(),
                "The name must end in .pdf, .png, .jpg, .jpeg, .docx, .xlsx, .csv or .txt.",
                faults);
        return name;
    }

    private static void require(boolean condition, String detail, Faults faults) {
        faults.require(condition, "/fileName", detail);
    }

    /** The name in a Content-Disposition header (RFC 6266): plain ASCII for the old, UTF-8 for the others. */
    public static String attachment(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        name.codePoints()
                .forEach(
                        c -> plain.append(c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b == '.'
                    || b == '-'
                    || b == '_';
            if (safe) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
