package org.suppliercompliance.supplier.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.supplier.registry.Identifier;

class LikenessTest {
    private static ComparedSupplier supplier(String nameKey, String country, String town, Identifier... identifiers) {
        return new ComparedSupplier(
                UUID.randomUUID(),
                nameKey,
                nameKey,
                country,
                null,
                null,
                town,
                List.of(identifiers),
                List.of(identifiers).stream()
                        .map(identifier -> identifier.id().replaceAll("\\D", ""))
                        .toList());
    }

    @Test
    void the_score_is_the_sum_of_its_reasons() {
        Likeness likeness = Likeness.of(
                supplier("acme data", "SE", "Kista", new Identifier("SE-ON", "556703-7485")),
                supplier("acme data", "SE", " KISTA ", new Identifier("XI-DUNS", "5567037485")),
                1);

        assertEquals(
                List.of(
                        new LikenessPart(LikenessReason.SAME_NUMBER, 60),
                        new LikenessPart(LikenessReason.SAME_NAME, 45),
                        new LikenessPart(LikenessReason.SAME_COUNTRY, 15),
                        new LikenessPart(LikenessReason.SAME_TOWN, 5)),
                likeness.parts());
        assertEquals(100, likeness.score());
    }

    @Test
    void own_numbers_in_one_national_register_speak_against() {
        Likeness likeness = Likeness.of(
                supplier("acme data", "SE", null, new Identifier("SE-ON", "556703-7485")),
                supplier("acme datas", "SE", null, new Identifier("SE-ON", "556012-5790")),
                0.75);

        assertEquals(
                List.of(
                        new LikenessPart(LikenessReason.SIMILAR_NAME, 30),
                        new LikenessPart(LikenessReason.SAME_COUNTRY, 15),
                        new LikenessPart(LikenessReason.OTHER_NUMBER, -30)),
                likeness.parts());
        assertEquals(15, likeness.score());
    }

    @Test
    @DisplayName("what is missing speaks neither for nor against, and no score is below zero")
    void missing_values_say_nothing() {
        assertEquals(
                0,
                Likeness.of(supplier("a", null, null), supplier("b", "SE", "Kista"), 0)
                        .score());
        assertEquals(
                0,
                Likeness.of(supplier("a", "NO", ""), supplier("b", "SE", ""), 0).score());
    }
}
