package org.suppliercompliance.supplier.categories;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The branches of the Common Procurement Vocabulary: a code without the zeros at its end stands for all codes below it. */
@Singleton
class CpvBranch {
    private static final int SHORTEST = 2;

    /** Codes with their check digit, as {@code 30213000-5}. */
    private final NavigableSet<String> codes;

    CpvBranch() {
        try (InputStream stream = CpvBranch.class.getResourceAsStream("/data/cpv2008.csv")) {
            if (stream == null) {
                throw new IOException("missing resource /data/cpv2008.csv");
            }
            codes = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.replace(',', '-'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The eight digits of a code that exists, written with or without its check digit. */
    Optional<String> read(String text) {
        boolean known = text.length() > 8
                ? codes.contains(text)
                : IntStream.rangeClosed(0, 9).anyMatch(digit -> codes.contains(text + "-" + digit));
        return known ? Optional.of(text.substring(0, 8)) : Optional.empty();
    }

    /** The codes that lie in a branch. */
    List<String> below(String prefix) {
        return codes.subSet(prefix, prefix + ':').stream()
                .map(code -> code.substring(0, 8))
                .toList();
    }

    /** The branch a code stands for. */
    static String prefix(String code) {
        int end = code.length();
        while (end > SHORTEST && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }

    /** Every branch a code lies in. */
    static List<String> prefixes(String code) {
        return IntStream.rangeClosed(SHORTEST, code.length())
                .mapToObj(end -> code.substring(0, end))
                .toList();
    }
}
