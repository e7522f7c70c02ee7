package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault-harness")
@DisplayName("A process has grown when its size is beyond what a full heap explains")
class MemoryWatchTest {
    @Test
    void a_heap_that_is_full_at_the_end_is_no_growth() {
        assertThat(MemoryWatch.hasGrown(climbing(200, 250, 410))).isFalse();
        assertThat(MemoryWatch.hasGrown(climbing(200, 250, 411))).isTrue();
    }

    @Test
    void a_process_that_was_watched_for_a_moment_is_not_judged() {
        assertThat(MemoryWatch.hasGrown(climbing(99, 100, 900))).isFalse();
        assertThat(MemoryWatch.hasGrown(climbing(100, 100, 900))).isTrue();
    }

    private static List<Long> climbing(int samples, long first, long last) {
        return LongStream.range(0, samples)
                .map(sample -> sample < samples - 1 ? first : last)
                .boxed()
                .toList();
    }
}
