package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.concurrency.Versioned;

class ApiTypesTest {
    /** Its number is written as its version; the version that is compared is not written. */
    record Edition(
            @JsonIgnore long version,
            @JsonProperty("version") @Nullable String number,
            @JsonProperty("@kind") String kind,
            @JsonProperty @Nullable String note)
            implements Versioned {}

    private final ApiTypes types = new ApiTypes();

    ApiTypesTest() {
        types.add(Edition.class);
    }

    @Test
    void a_component_is_found_by_the_name_it_is_written_under() {
        assertTrue(types.isNullable("Edition", "version"));
        assertTrue(types.isNullable("Edition", "note"));
        assertFalse(types.isNullable("Edition", "@kind"));
        assertNull(types.component("Edition", "kind"));
        assertNull(types.component("Edition", "number"));
    }

    @Test
    void a_renamed_member_is_required_unless_it_may_be_null() {
        Schema edition = OASFactory.createSchema()
                .addProperty("version", SharedComponents.text(10))
                .addProperty("@kind", SharedComponents.text(10))
                .addProperty("note", SharedComponents.text(10));
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths())
                .components(OASFactory.createComponents().addSchema("Edition", edition));
        new SchemaCompletion(document, types).complete();
        assertEquals(List.of("@kind"), edition.getRequired());
        assertEquals(List.of(SchemaType.STRING, SchemaType.NULL), type(edition, "version"));
        assertEquals(List.of(SchemaType.STRING, SchemaType.NULL), type(edition, "note"));
        assertEquals(List.of(SchemaType.STRING), type(edition, "@kind"));
    }

    private static List<SchemaType> type(Schema schema, String property) {
        return schema.getProperties().get(property).getType();
    }
}
