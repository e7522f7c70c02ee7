package org.suppliercompliance.chassis.content;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("A wrong setting of stored content stops the start with one line that names it")
class ContentStartTest {
    private record Chosen(String store, Optional<String> clamd) implements ContentSettings {
        @Override
        public long limit() {
            return 1_000;
        }

        @Override
        public String folder() {
            return "target/content";
        }

        @Override
        public Duration clamdTimeout() {
            return Duration.ofSeconds(1);
        }
    }

    private static ContentScans scans(String clamd) {
        return new ContentScans(new Chosen("folder", Optional.ofNullable(clamd)));
    }

    private static ChosenStore store(String name) {
        Chosen settings = new Chosen(name, Optional.empty());
        return new ChosenStore(List.of(new FolderStore(settings, "test")), settings);
    }

    private static String refusal(Executable start) {
        return assertThrows(ConfigurationException.class, start).getMessage();
    }

    @Test
    @DisplayName("a scanner's address without a port")
    void a_scanner_without_a_port() {
        assertEquals(
                "cannot start: chassis.content.clamd is \"clamd\": host:port is expected",
                refusal(() -> scans("clamd").check(new StartupEvent())));
        assertDoesNotThrow(() -> scans("clamd:3310").check(new StartupEvent()));
        assertDoesNotThrow(() -> scans(null).check(new StartupEvent()));
    }

    @Test
    @DisplayName("a store that is not there")
    void a_store_that_is_not_there() {
        assertEquals(
                "cannot start: chassis.content.store is \"bucket\": folder is known",
                refusal(() -> store("bucket").check(new StartupEvent())));
        assertDoesNotThrow(() -> store("folder").check(new StartupEvent()));
    }
}
