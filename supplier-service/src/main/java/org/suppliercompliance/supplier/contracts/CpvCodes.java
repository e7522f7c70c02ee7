package org.suppliercompliance.supplier.contracts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Common Procurement Vocabulary of 2008: which codes exist, and the check digit of each. */
@Singleton
public class CpvCodes {
    private static final Pattern SHAPE = Pattern.compile("(\\d{8})(?:-(\\d))?");

    private final Map<String, String> checkDigits = new HashMap<>();

    public CpvCodes() {
        try (InputStream stream = CpvCodes.class.getResourceAsStream("/data/cpv2008.csv")) {
            if (stream == null) {
                throw new IOException("missing resource /data/cpv2008.csv");
            }
            CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (NamedCsvRecord row : rows) {
                checkDigits.put(row.getField("code"), row.getField("check_digit"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The eight digits of a code that exists, written with or without its check digit; none if the digit is wrong. */
    public Optional<String> read(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String check = checkDigits.get(matcher.group(1));
        boolean right =
                check != null && (matcher.group(2) == null || matcher.group(2).equals(check));
        return right ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
