package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;

/** The change feed as one reader sees it. */
final class Feed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Feed() {}

    static List<Map<String, Object>> facts(Supplier<RequestSpecification> reader, String type) {
        OpenTransactions.awaitEnd();
        List<Map<String, Object>> found = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            RequestSpecification request = reader.get().noFilters().queryParam("limit", 100);
            Map<String, Object> page = read((after == null ? request : request.queryParam("after", after))
                    .get("/criteria/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            for (Object item : (List<?>) page.get("items")) {
                Map<?, ?> change = (Map<?, ?>) item;
                if (String.valueOf(change.get("type")).contains(type)) {
                    Map<String, Object> data = new HashMap<>();
                    ((Map<?, ?>) change.get("data")).forEach((name, value) -> data.put(String.valueOf(name), value));
                    found.add(data);
                }
            }
            after = String.valueOf(page.get("next"));
            more = Boolean.TRUE.equals(page.get("more"));
        }
        return found;
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
