package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;

/** How shared content is written down and read again. */
@ApplicationScoped
class SharedContents {
    private final ObjectMapper json;

    SharedContents(ObjectMapper json) {
        this.json = json;
    }

    Json written(SharedContent content) {
        try {
            return new Json(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the shared content is no JSON", e);
        }
    }

    SharedContent from(Row row) throws SQLException {
        try {
            return json.readValue(row.text("content"), SharedContent.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("the shared content of an audit cannot be read", e);
        }
    }
}
