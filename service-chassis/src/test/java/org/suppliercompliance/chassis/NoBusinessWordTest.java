package org.suppliercompliance.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chassis would fit any suite: the words of this one do not occur in it. */
class NoBusinessWordTest {
    private static final Pattern WORD =
            Pattern.compile("supplier|authorit(y|ies)|audit|criteri|complian|buyer|procure|tender|sanction");

    /** The names of claims and roles, and the address of the explanation, have to be written down somewhere: as settings, and only these. */
    private static final Pattern VOCABULARY =
            Pattern.compile("chassis\\.(tenancy\\.[a-z-]+|changes\\.roles|api\\.contact\\.url)=.*");

    private static final Pattern OUR_PACKAGE_OR_JAVAS_SUPPLIER = Pattern.compile(
            "org[./]suppliercompliance|java\\.util\\.function\\.\\w*Supplier|Supplier(?=<)|BooleanSupplier");

    @Test
    void the_sources_hold_no_business_word() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (offends(line)) {
                        found.add(file + ": " + line.strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void the_check_finds_a_planted_word() {
        assertTrue(offends("    private final SupplierRepository suppliers;"));
        assertTrue(offends("chassis.topic=audits.v1"));
    }

    private static boolean offends(String line) {
        if (VOCABULARY.matcher(line).matches()) {
            return false;
        }
        String text = OUR_PACKAGE_OR_JAVAS_SUPPLIER.matcher(line).replaceAll("");
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
