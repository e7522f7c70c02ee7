package org.suppliercompliance.chassis.deprecation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is declared to be deprecated becomes the headers of RFC 9745 and RFC 8594")
class DeprecationTest {
    @Deprecating(since = "2027-01-01")
    private static final class Old {
        void read() {}

        @Deprecating(since = "2027-02-01", sunset = "2027-07-01", link = "https://example.org/instead")
        void write() {}
    }

    private static final class Wrong {
        @Deprecating(since = "2027-07-02", sunset = "2027-07-01")
        void goneBefore() {}

        @Deprecating(since = "next year")
        void noDate() {}

        void fine() {}
    }

    private static @Nullable Deprecation of(Class<?> resource, String method) throws NoSuchMethodException {
        return Deprecation.of(resource.getDeclaredMethod(method));
    }

    @Test
    void of_the_class_unless_the_method_says_more() throws NoSuchMethodException {
        assertEquals(new Deprecation(LocalDate.parse("2027-01-01"), null, null), of(Old.class, "read"));
        Deprecation own = of(Old.class, "write");
        assertNotNull(own);
        assertEquals(
                Map.of(
                        "Deprecation", "@1801440000",
                        "Sunset", "Thu, 01 Jul 2027 00:00:00 GMT",
                        "Link", "<https://example.org/instead>; rel=\"deprecation sunset\""),
                own.headers());
        assertNull(of(Wrong.class, "fine"));
    }

    @Test
    void without_a_last_day_and_a_page_there_is_one_header() throws NoSuchMethodException {
        Deprecation deprecation = of(Old.class, "read");
        assertNotNull(deprecation);
        assertEquals(Map.of("Deprecation", "@1798761600"), deprecation.headers());
    }

    @Test
    void dates_that_cannot_be_are_found_at_the_start() {
        assertThrows(IllegalArgumentException.class, () -> of(Wrong.class, "goneBefore"));
        assertThrows(DateTimeException.class, () -> of(Wrong.class, "noDate"));
    }
}
