package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEndingsTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("contracts.directory", "."))
            .toAbsolutePath()
            .normalize();

    @ParameterizedTest
    @ValueSource(strings = {"criteria", "audit", "notification"})
    @DisplayName("What ends a thing in the journal is a fact that its service states, in a status that it can have")
    void every_ending_is_a_fact_of_the_service(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(
                CONTRACTS.resolveSibling(service + "-service/src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        String endings = settings.getProperty("chassis.journal.endings", "");
        assertFalse(endings.isBlank());
        for (String ending : endings.split(",")) {
            String[] parts = ending.split(":");
            Path schema = CONTRACTS.resolve("events/" + service + "/" + parts[0] + ".v1.schema.json");
            assertTrue(Files.exists(schema), parts[0] + " is no fact of the " + service + " service");
            if (parts.length > 1) {
                assertTrue(
                        new ObjectMapper()
                                .readTree(schema.toFile())
                                .path("properties")
                                .path("status")
                                .toString()
                                .contains("\"" + parts[1] + "\""),
                        ending + " is no status of it");
            }
        }
    }
}
