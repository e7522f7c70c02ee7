package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;

/** How shared content is written down and read again. */
@ApplicationScoped
class SharedContents {
    private static final TypeReference<SharedContent> CONTENT = new TypeReference<>() {};

    private final StoredJson json;

    SharedContents(StoredJson json) {
        this.json = json;
    }

    Json written(SharedContent content) {
        return new Json(json.text(content));
    }

    SharedContent from(Row row) throws SQLException {
        return Objects.requireNonNull(json.read(row.text("content"), CONTENT));
    }
}
