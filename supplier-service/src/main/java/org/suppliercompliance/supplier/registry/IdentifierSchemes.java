package org.suppliercompliance.supplier.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The registers whose numbers are understood: a part of the org-id.guide list, and the schemes with a rule of their own. */
@Singleton
public class IdentifierSchemes {
    private static final Pattern ANY_NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:_-]{0,63}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Map<String, String> NATIONAL = Map.ofEntries(
            Map.entry("SE", "SE-ON"),
            Map.entry("NO", "NO-BRC"),
            Map.entry("DK", "DK-CVR"),
            Map.entry("FI", "FI-PRO"),
            Map.entry("IS", "IS-KEN"),
            Map.entry("GB", "GB-COH"),
            Map.entry("NL", "NL-KVK"),
            Map.entry("CN", "CN-USCI"),
            Map.entry("TW", "TW-UBN"));

    private final Set<String> known = new TreeSet<>();
    private final Set<String> deprecated = new HashSet<>();

    public IdentifierSchemes() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open("org_id_schemes_subset.csv"), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                known.add(row.getField("code"));
                if (row.getField("deprecated").equals("1")) {
                    deprecated.add(row.getField("code"));
                }
            }
            for (JsonNode rule : new ObjectMapper().readTree(open("identifier_rules.json"))) {
                known.add(rule.path("scheme").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the code is on the list and still given out. */
    public boolean isKnown(String scheme) {
        return known.contains(scheme) && !deprecated.contains(scheme);
    }

    /**
     * The identifier in the form it is stored in, or none when the scheme is unknown or the number cannot exist. Where no rule of the register is
     * known, letters and digits of full width become plain ones, and a number in letters of its own country is kept.
     */
    public Optional<Identifier> read(String scheme, String text) {
        if (!isKnown(scheme)) {
            return Optional.empty();
        }
        Optional<SchemeRule> rule = SchemeRule.of(scheme);
        if (rule.isPresent()) {
            return rule.get().read(text).map(id -> new Identifier(scheme, id));
        }
        return Stream.of(Normalizer.normalize(text, Normalizer.Form.NFKC), text)
                .map(form -> BLANKS.matcher(form.strip()).replaceAll(" "))
                .filter(id -> ANY_NUMBER.matcher(id).matches())
                .findFirst()
                .map(id -> new Identifier(scheme, id));
    }

    /** The register that gives a country's organisations their numbers, where numbers without a scheme can be trusted to be its. */
    public Optional<String> nationalScheme(String country) {
        return Optional.ofNullable(NATIONAL.get(country));
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = IdentifierSchemes.class.getResourceAsStream("/data/" + name);
        if (stream == null) {
            throw new IOException("missing resource /data/" + name);
        }
        return stream;
    }
}
