package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of settings is written from the interfaces that read them, so that no page can say something else than the code. */
class SettingsPageTest {
    private static final String BEGIN = "<!-- from the code: begin -->\n";
    private static final String END = "<!-- from the code: end -->\n";
    private static final Pattern MAPPING =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern MEMBER = Pattern.compile(
            "(?s)\\n    /\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@WithDefault\\((\"[^\"]*\"|[\\w.]+)\\)\\s*)?([\\w<>, ]+) (\\w+)\\(\\);");
    private static final Pattern UNDESCRIBED = Pattern.compile("\\n    [\\w<>, ]+ \\w+\\(\\);");
    private static final Pattern TEXT = Pattern.compile("String (\\w+)\\s*=\\s*\"([^\"]*)\"");

    private final Path root = Repository.find().root();

    @Test
    @DisplayName("docs/settings.md says what every settings interface says; -Dcontracts.update=true writes it anew")
    void the_page_is_as_the_code() throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                parts.put(mapping.group(2), part(mapping.group(2), prose(mapping.group(1)), text));
            }
        }
        assertTrue(parts.containsKey("chassis.limits") && parts.containsKey("notification.webhook"), parts.toString());
        Path page = root.resolve("docs/settings.md");
        String now = Files.readString(page);
        String wanted = now.substring(0, now.indexOf(BEGIN) + BEGIN.length())
                + "\n" + String.join("\n", parts.values()) + "\n"
                + now.substring(now.indexOf(END));
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(page, wanted);
            now = wanted;
        }
        assertEquals(wanted, now);
    }

    private String part(String prefix, String about, String text) {
        StringBuilder table = new StringBuilder("### `" + prefix + "`\n\n" + about
                + "\n\n| Setting | Unless said otherwise | What it is |\n|---|---|---|\n");
        int described = 0;
        Matcher member = MEMBER.matcher(text);
        while (member.find()) {
            described++;
            table.append("| `.%s` | %s | %s |\n"
                    .formatted(
                            hyphenated(member.group(4)),
                            usual(member.group(2), member.group(3), text),
                            prose(member.group(1)).replace("|", "\\|")));
        }
        assertEquals(
                UNDESCRIBED.matcher(text).results().count(),
                described,
                "each setting of " + prefix + " says what it is");
        return table.toString();
    }

    private static String usual(String written, String type, String text) {
        if (written == null) {
            return type.startsWith("Optional") ? "none" : "must be given";
        }
        String value = written.replace("\"", "");
        if (!written.startsWith("\"")) {
            String name = written.substring(written.lastIndexOf('.') + 1);
            value = TEXT.matcher(text)
                    .results()
                    .filter(each -> each.group(1).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(written))
                    .group(2);
        }
        if (type.endsWith("Duration") && value.endsWith("S") && !value.startsWith("P")) {
            value = value.substring(0, value.length() - 1) + " s";
        }
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }

    /** What a comment says, in one line, with code marked as in Markdown. */
    private static String prose(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String hyphenated(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith("Settings.java")
                            || file.toString().endsWith("Limits.java"))
                    .filter(file -> root.relativize(file).toString().contains("src/main/java"))
                    .sorted()
                    .toList();
        }
    }
}
