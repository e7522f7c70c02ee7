package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractCriteriaTest extends ContractFixture {
    @Test
    @DisplayName("the criteria set in force is named with its version and day; those before it stay readable")
    void criteria_in_force() {
        String id = registered(Map.of());
        String set = UUID.randomUUID().toString();
        get(buyer(here), "/contracts/" + id).body("criteriaSet", nullValue());
        act(id, "criteria-sets", "\"1\"", Map.of("criteriaSetId", set, "version", 1, "fixedOn", "2024-01-01"))
                .statusCode(200)
                .body("criteriaSet.version", equalTo(1));
        act(id, "criteria-sets", "\"2\"", Map.of("criteriaSetId", set, "version", 2, "fixedOn", "2023-01-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/fixedOn"));
        act(
                        id,
                        "criteria-sets",
                        "\"2\"",
                        Map.of(
                                "criteriaSetId",
                                set,
                                "version",
                                2,
                                "fixedOn",
                                today.plusDays(2).toString()))
                .statusCode(422);
        act(id, "criteria-sets", "\"2\"", Map.of("criteriaSetId", set, "version", 2, "fixedOn", "2025-06-01"))
                .statusCode(200)
                .header("ETag", startsWith("\"3."));
        act(id, "criteria-sets", "\"3\"", Map.of("criteriaSetId", set, "version", 2, "fixedOn", "2025-06-01"))
                .statusCode(200)
                .header("ETag", startsWith("\"3."));
        get(buyer(here), "/contracts/" + id + "/criteria-sets")
                .body("items.version", contains(2, 1))
                .body("items.fixedOn", contains("2025-06-01", "2024-01-01"));
        get(buyer(authority()), "/contracts/" + id + "/criteria-sets").statusCode(404);
        get(buyer(authority()), "/contracts/" + id + "/period-changes").statusCode(404);
        Map<?, ?> data = (Map<?, ?>) changes(buyer(here), id).get(2).get("data");
        assertEquals(Map.of("criteriaSetId", set, "version", 2, "fixedOn", "2025-06-01"), data.get("criteriaSet"));
    }
}
