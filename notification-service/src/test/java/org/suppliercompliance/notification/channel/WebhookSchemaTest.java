package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.WebhookContract;

/** What arrives at the receivers of the stories is held against the schema there. */
class WebhookSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("FF9: the schema of a webhook names each member that this code writes, says what it is, and no other")
    void the_schema_names_each_member() throws IOException {
        JsonNode data = JSON.readTree(Files.readString(WebhookContract.FILE)).at("/properties/data/properties");
        Set<String> written = members(WebhookPayload.Data.class);
        written.addAll(members(WebhookChannel.TestPayload.Data.class));
        Set<String> named = new TreeSet<>();
        data.fieldNames().forEachRemaining(named::add);
        assertEquals(written, named);
        data.forEach(member -> assertTrue(member.path("description").asText().length() > 20, member.toString()));
    }

    private static Set<String> members(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("FF9: the signed example fits the schema, and a broken copy does not")
    void the_example_fits() throws IOException {
        String body = JSON.readTree(Files.readString(WebhookContract.FILE.resolveSibling("signed.example.json")))
                .path("body")
                .asText();
        assertEquals(List.of(), WebhookContract.faults(body));
        assertFalse(WebhookContract.faults(body.replace("\"subjectId\"", "\"subject\""))
                .isEmpty());
        assertFalse(WebhookContract.faults(body.replace("2027-02-28", "28 February"))
                .isEmpty());
    }
}
