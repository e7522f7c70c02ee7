package org.suppliercompliance.chassis.testing.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;

/**
 * What the module whose tests run says about itself in its {@code application.properties}.
 *
 * @param service the service's name, which is also its database's
 * @param directory the module's directory
 */
record ModuleUnderTest(String service, Path directory, Properties properties) {

    static ModuleUnderTest read() {
        Properties properties = applicationProperties();
        String service = System.getProperty("chassis.service", properties.getProperty("chassis.service", "chassis"));
        Path directory = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
        return new ModuleUnderTest(service, directory, properties);
    }

    /** Sets a system property unless the module decides it itself. */
    void offer(String name, String value) {
        if (System.getProperty(name) == null && properties.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static Properties applicationProperties() {
        var properties = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            // test classes come first on the class path and win
            var found = Collections.list(loader.getResources("application.properties"));
            Collections.reverse(found);
            for (URL address : found) {
                try (InputStream in = address.openStream()) {
                    properties.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
