package org.suppliercompliance.criteria.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictMineralsClaimTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There are no conflict minerals in our products. | true",
                "Our products contain no conflict minerals | true",
                "We do not use any conflict minerals. | true",
                "All our products are conflict-free | true",
                "Our products don’t contain conflict minerals. | true",
                "We never use conflict minerals. | true",
                "Våra produkter är fria från konfliktmineraler | true",
                "Våra produkter innehåller inte några konfliktmineraler. | true",
                "Komponenter som aldrig innehåller konfliktmineraler | true",
                "Produktene inneholder ikke konfliktmineraler. | true",
                "Vi har inga konfliktmineraler i kedjan. | true",
                "Produktene er uten konfliktmineraler. | true",
                "We work towards no conflict minerals in our supply chain. | false",
                "Vi arbetar för en kedja utan konfliktmineraler | false",
                "We require of our suppliers that parts are free from conflict minerals. | false",
                "Policy on conflict minerals | false",
                "We cannot guarantee that our products contain no conflict minerals. | false",
                "Vi kan inte garantera att produkterna är fria från konfliktmineraler. | false",
                "Vi kan ikke love at produktene er uten konfliktmineraler. | false",
                "We work on it. There are no conflict minerals in our products. | true",
            })
    @DisplayName("a claim that there are no conflict minerals is found, a commitment to work towards it is none")
    void a_claim_is_found_and_a_commitment_is_none(String text, boolean claim) {
        assertEquals(claim, ConflictMineralsClaim.isIn(text), text);
    }
}
