package org.suppliercompliance.criteria.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.testing.events.EventContracts;

/** That every stated fact fits its schema is held by the testing kit, after each class that states any. */
class EventContractsTest {
    private static String example(String fact) throws IOException {
        return Files.readString(Path.of(
                System.getProperty("contracts.directory", "../contracts"),
                "events",
                "criteria",
                fact + ".v1.example.json"));
    }

    @Test
    @DisplayName("every fact of the service has a schema and an example that fits")
    void examples_fit() {
        assertEquals(List.of(), EventContracts.ofRepository().faultyExamples("criteria"));
    }

    @ParameterizedTest
    @CsvSource({
        "consultation-held, heldOn",
        "consultation-due, factKey",
        "consultation-invited, participantId",
        "category-followed-up, sharedWith",
        "market-maturity-assessed, asOf",
        "date-overtaken, clock"
    })
    @DisplayName("a fact that lacks what its readers need does not fit")
    void what_is_needed(String fact, String member) throws IOException {
        String broken = example(fact).replace("\"" + member + "\"", "\"other\"");

        assertFalse(EventContracts.ofRepository()
                .faults("criteria." + fact + ".v1", broken)
                .isEmpty());
    }

    @Test
    @DisplayName("a number beside NOT_ASSESSED does not fit")
    void no_number_where_not_assessed() throws IOException {
        String broken = example("market-maturity-assessed")
                .replace("\"participants\": 4", "\"participants\": 4, \"percent\": 75");

        assertTrue(EventContracts.ofRepository()
                        .faults("criteria.market-maturity-assessed.v1", broken)
                        .size()
                > 0);
    }
}
