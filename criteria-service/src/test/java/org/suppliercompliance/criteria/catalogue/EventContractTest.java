package org.suppliercompliance.criteria.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class EventContractTest {
    private static final Path SCHEMAS =
            Path.of(System.getProperty("contracts.directory", "../contracts"), "events", "criteria");

    @ParameterizedTest
    @ValueSource(strings = {"criterion-published", "criterion-retired"})
    @DisplayName("the example of each fact is what its schema says, and one without title is not")
    void the_example_of_each_fact_is_what_its_schema_says(String fact) throws IOException {
        String example = Files.readString(SCHEMAS.resolve(fact + ".v1.example.json"));

        assertEquals(List.of(), schema(fact).validate(example, InputFormat.JSON));
        assertFalse(schema(fact)
                .validate(example.replace("\"en\"", "\"de\""), InputFormat.JSON)
                .isEmpty());
    }

    @Test
    @DisplayName("every fact this service has stated is what its schema says")
    void every_stated_fact_is_what_its_schema_says() throws IOException, SQLException {
        String manager = Api.manager(Api.STOCKHOLM);
        String id = Api.published(manager, Api.freshCode());
        Api.act(manager, id, 1, "retirement").then().statusCode(200);

        Set<String> seen = new HashSet<>();
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement();
                ResultSet facts = statement.executeQuery("select event_type, data::text from outbox")) {
            while (facts.next()) {
                String fact = facts.getString(1).replace("criteria.", "").replace(".v1", "");
                seen.add(fact);
                assertEquals(
                        List.of(), schema(fact).validate(facts.getString(2), InputFormat.JSON), facts.getString(2));
            }
        }
        assertTrue(seen.containsAll(Set.of("criterion-published", "criterion-retired")), seen.toString());
    }

    private static Schema schema(String fact) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(fact + ".v1.schema.json")));
    }
}
