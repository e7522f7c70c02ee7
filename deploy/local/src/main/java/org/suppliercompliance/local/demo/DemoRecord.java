package org.suppliercompliance.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.local.SuiteFailure;

/**
 * What the demo has done, beside the suite's data: answers to an Idempotency-Key are kept for a day only, a demo may be
 * older. A demo that was interrupted goes on with the day it began, so that its requests are the same again.
 */
final class DemoRecord {
    private final Path file;
    private final Properties done = new Properties();

    DemoRecord(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                done.load(in);
            } catch (IOException e) {
                throw new SuiteFailure("Cannot read " + file, e);
            }
        }
    }

    LocalDate today() {
        String begun = done.getProperty("begun");
        if (begun == null) {
            begun = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
            put("begun", begun);
        }
        return LocalDate.parse(begun);
    }

    @Nullable
    String get(String name) {
        return done.getProperty(name);
    }

    String need(String name) {
        String value = done.getProperty(name);
        if (value == null) {
            throw new SuiteFailure("The demo has not got as far as " + name + "; run ./suite up again");
        }
        return value;
    }

    void put(String name, String value) {
        done.setProperty(name, value);
        try (var out = Files.newBufferedWriter(file)) {
            done.store(out, null);
        } catch (IOException e) {
            throw new SuiteFailure("Cannot write " + file, e);
        }
    }
}
