package org.suppliercompliance.supplier.categories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("S14: what a category stands for is told to everybody")
class CategoryToldTest {
    private String reader;

    @BeforeEach
    void somebody() {
        reader = authority();
    }

    private List<Object> codesTold(String category) {
        return changes(buyer(reader), category).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("cpvCodes"))
                .toList();
    }

    @Test
    @DisplayName("S14: of the categories that were there from the start, once")
    void those_from_the_start() {
        soon(() -> assertEquals(List.of(List.of("30231300", "32323000")), codesTold("MONITORS")));
        Map<?, ?> data = (Map<?, ?>) changes(buyer(reader), "MONITORS").get(0).get("data");
        assertEquals("ICT", data.get("parent"));
        assertEquals(Map.of("sv", "Bildskärmar", "nb", "Skjermer", "en", "Monitors"), data.get("names"));
        assertEquals(true, data.get("highRisk"));
    }

    @Test
    @DisplayName("S14: of one that is registered, and again when other codes belong to it")
    void those_that_come_and_change() {
        String code = "CAT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        post(
                        operator(),
                        "/categories",
                        Map.of(
                                "code",
                                code,
                                "names",
                                Map.of("sv", "Mattor", "nb", "Tepper", "en", "Carpets"),
                                "cpvCodes",
                                List.of("39530000"),
                                "highRisk",
                                false))
                .statusCode(201);
        soon(() -> assertEquals(List.of(List.of("39530000")), codesTold(code)));

        patch(operator(), "/categories/" + code, "\"1\"", "{\"cpvCodes\": []}").statusCode(200);

        soon(() -> assertEquals(List.of(List.of("39530000"), List.of()), codesTold(code)));
    }
}
