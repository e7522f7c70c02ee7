package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class FileHeadersTest {
    private static Set<String> declared(boolean knownByHash, String... types) {
        Content content = OASFactory.createContent();
        for (String type : types) {
            content.addMediaType(type, OASFactory.createMediaType());
        }
        APIResponse answer = OASFactory.createAPIResponse().content(content);
        FileHeaders.declare(answer, knownByHash);
        Map<String, Header> headers = answer.getHeaders();
        return headers == null ? Set.of() : headers.keySet();
    }

    @Test
    void a_table_a_paper_and_kept_content_say_what_to_keep_them_as_and_only_kept_content_its_digest() {
        assertEquals(Set.of("Content-Disposition"), declared(false, "application/json", "text/csv"));
        assertEquals(Set.of("Content-Disposition"), declared(false, "text/html", "application/pdf"));
        assertEquals(Set.of("Content-Disposition"), declared(true, "application/json", "application/pdf"));
        assertEquals(
                Set.of("Content-Disposition", "Repr-Digest"),
                declared(true, "application/pdf", "image/png", "text/plain"));
    }

    @Test
    void what_is_read_where_it_is_has_neither() {
        assertEquals(Set.of(), declared(true, "application/json"));
        assertEquals(Set.of(), declared(true, "application/json", "text/html"));
        assertEquals(Set.of(), declared(false, "text/event-stream"));
    }
}
