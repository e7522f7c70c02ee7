package org.suppliercompliance.supplier.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.Names;

/**
 * How likely two records are one organisation: a sum of reasons, from 0 to 100. Only a proposal comes of it, never a merge.
 *
 * @param score the sum, kept within 0 and 100
 */
record Likeness(int score, List<LikenessPart> parts) {
    /** Below it two records are not worth a look. */
    static final int WORTH_A_LOOK = 30;

    private static final double SIMILAR = 0.6;
    private static final int SHORTEST_NUMBER = 6;

    /** Compares two records; {@code similarity} is the share of letter groups their names have in common. */
    static Likeness of(ComparedSupplier one, ComparedSupplier other, double similarity) {
        List<LikenessPart> parts = new ArrayList<>();
        if (sameNumber(one, other)) {
            parts.add(new LikenessPart(LikenessReason.SAME_NUMBER, 60));
        }
        if (one.nameKey().equals(other.nameKey())) {
            parts.add(new LikenessPart(LikenessReason.SAME_NAME, 45));
        } else if (similarity >= SIMILAR) {
            parts.add(new LikenessPart(LikenessReason.SIMILAR_NAME, (int) Math.round(40 * similarity)));
        }
        if (one.country() != null && other.country() != null) {
            boolean same = one.country().equals(other.country());
            parts.add(new LikenessPart(
                    same ? LikenessReason.SAME_COUNTRY : LikenessReason.OTHER_COUNTRY, same ? 15 : -15));
        }
        if (same(one.address(), other.address())) {
            parts.add(new LikenessPart(LikenessReason.SAME_ADDRESS, 15));
        }
        if (same(one.postalCode(), other.postalCode())) {
            parts.add(new LikenessPart(LikenessReason.SAME_POSTAL_CODE, 10));
        }
        if (same(one.town(), other.town())) {
            parts.add(new LikenessPart(LikenessReason.SAME_TOWN, 5));
        }
        if (ownNumbers(one, other)) {
            parts.add(new LikenessPart(LikenessReason.OTHER_NUMBER, -30));
        }
        int sum = parts.stream().mapToInt(LikenessPart::points).sum();
        return new Likeness(Math.max(0, Math.min(100, sum)), List.copyOf(parts));
    }

    private static boolean sameNumber(ComparedSupplier one, ComparedSupplier other) {
        return one.numberKeys().stream()
                .anyMatch(key ->
                        key.length() >= SHORTEST_NUMBER && other.numberKeys().contains(key));
    }

    /** Registers of the whole world may give an organisation several numbers; a national one gives it one. */
    private static boolean ownNumbers(ComparedSupplier one, ComparedSupplier other) {
        Set<Identifier> others = Set.copyOf(other.identifiers());
        Set<String> schemes = others.stream().map(Identifier::scheme).collect(Collectors.toSet());
        return one.identifiers().stream()
                .anyMatch(identifier -> !identifier.scheme().startsWith("XI-")
                        && !identifier.scheme().startsWith("GS1-")
                        && schemes.contains(identifier.scheme())
                        && !others.contains(identifier));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !letters(one).isEmpty()
                && letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        return Names.folded(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
