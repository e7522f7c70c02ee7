package org.suppliercompliance.criteria.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

class SupplierFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"authority-registered", "authority-changed"})
    @DisplayName("the examples that supplier-service publishes can be read")
    void the_examples_that_supplier_service_publishes_can_be_read(String fact) throws IOException {
        Path example = Path.of(
                System.getProperty("contracts.directory", "../contracts"),
                "events",
                "supplier",
                fact + ".v1.example.json");
        var data = JSON.readTree(example.toFile());

        var authority = SupplierFacts.Authority.read(data);

        assertEquals(data.get("code").textValue(), authority.code());
        assertEquals(data.get("country").textValue(), authority.country());
        assertEquals(data.get("zone").textValue(), authority.zone());
        assertEquals(data.get("stepsBefore").size(), authority.stepsBefore().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier-registered", "supplier-merged", "supplier-split"})
    @DisplayName("the examples of suppliers can be read: only a merged one has a survivor")
    void the_examples_of_suppliers_can_be_read(String fact) throws IOException {
        Path example = Path.of(
                System.getProperty("contracts.directory", "../contracts"),
                "events",
                "supplier",
                fact + ".v1.example.json");
        var data = JSON.readTree(example.toFile());

        var supplier = SupplierFacts.Supplier.read(data);

        assertEquals(data.get("id").textValue(), supplier.id().toString());
        assertEquals(fact.equals("supplier-merged"), supplier.survivorId() != null);
    }

    @Test
    @DisplayName("FC3: a zone that does not exist is poison; steps that are not told are the usual ones")
    void a_zone_that_does_not_exist_is_poison() throws IOException {
        String authority = "{\"code\": \"OSLO\", \"country\": \"NO\", \"zone\": \"%s\"}";

        PoisonEventException poison = assertThrows(
                PoisonEventException.class,
                () -> SupplierFacts.Authority.read(JSON.readTree(authority.formatted("Europe/Atlantis"))));
        assertEquals("the fact has no time zone at /zone", poison.getMessage());
        assertEquals(
                List.of(14, 7, 1),
                SupplierFacts.Authority.read(JSON.readTree(authority.formatted("Europe/Oslo")))
                        .stepsBefore());
    }

    @Test
    @DisplayName("FC3: a fact without a country is poison, with the reason and without the data")
    void a_fact_without_a_country_is_poison() {
        PoisonEventException poison = assertThrows(
                PoisonEventException.class,
                () -> SupplierFacts.Authority.read(JSON.readTree("{\"code\": \"OSLO\", \"country\": 47}")));

        assertEquals("the fact has no text at /country", poison.getMessage());
    }
}
