package org.suppliercompliance.notification.story;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of webhooks that is kept with the contracts. */
public final class WebhookContract {
    public static final Path FILE = Path.of(System.getProperty("contracts.directory", "../contracts"))
            .resolve("webhooks")
            .resolve("webhook.v1.schema.json");
    private static final Schema SCHEMA = read();

    private WebhookContract() {}

    private static Schema read() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> faults(String body) {
        return SCHEMA
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
