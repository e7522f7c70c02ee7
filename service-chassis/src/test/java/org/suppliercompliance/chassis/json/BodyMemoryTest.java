package org.suppliercompliance.chassis.json;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.shop.PlaceOrder;

@QuarkusTest
@DisplayName("FG2: whatever a body of the usual limit is made of, to refuse it takes less than 64 MiB of the heap")
class BodyMemoryTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LIMIT = 1 << 20;
    private static final long MOST = 64L << 20;

    @Inject
    StrictMapper mapper;

    @Test
    void members_that_nobody_knows() {
        assertLittleMemory("{" + members(LIMIT) + "}");
    }

    @Test
    @DisplayName("FG2: members below sixty long names, each of which would have a pointer of 11 kB")
    void members_below_long_names() {
        String name = "{\"" + "n".repeat(190) + "\": ";
        assertLittleMemory(name.repeat(60) + "{" + members(LIMIT - 60 * name.length()) + "}" + "}".repeat(60));
    }

    @Test
    void rows_of_numbers_and_a_million_of_elements() {
        String row = "[" + "1,".repeat(999) + "1],";
        assertLittleMemory("{\"lines\": [" + row.repeat(500) + "1]}");
        assertLittleMemory("{\"lines\": [" + "1,".repeat(1_000_000) + "1]}");
    }

    @Test
    void one_text_one_number_and_one_name() {
        assertLittleMemory("{\"title\": \"" + "x".repeat(LIMIT) + "\"}");
        assertLittleMemory("{\"title\": \"" + "\\u00e5".repeat(LIMIT / 6) + "\"}");
        assertLittleMemory("{\"quantity\": " + "1".repeat(LIMIT) + "}");
        assertLittleMemory("{\"" + "n".repeat(LIMIT) + "\": 1}");
    }

    @Test
    void depth() {
        assertLittleMemory("[".repeat(LIMIT));
    }

    /** What the thread takes in all is more than what is ever there at once. */
    private void assertLittleMemory(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        // the first one loads what both need
        assertThrows(ProblemException.class, () -> mapper.bind(body, PlaceOrder.class));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThrows(ProblemException.class, () -> mapper.bind(body, PlaceOrder.class));
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < MOST, taken + " bytes");
    }

    /** About so many bytes of members, each with a name of its own. */
    private static String members(int bytes) {
        return IntStream.range(0, bytes / 10)
                .mapToObj(i -> "\"%05x\":1".formatted(i))
                .collect(Collectors.joining(","));
    }
}
