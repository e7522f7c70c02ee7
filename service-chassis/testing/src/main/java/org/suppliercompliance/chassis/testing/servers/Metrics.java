package org.suppliercompliance.chassis.testing.servers;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The metrics of the service under test, as Prometheus would scrape them. */
public final class Metrics {
    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    /** One scrape. */
    public static Metrics scrape() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        String text = given().baseUri("http://127.0.0.1:" + port)
                .basePath("")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** The names of all series, without labels. */
    public Set<String> names() {
        return lines.stream().map(line -> line.split("[{ ]")[0]).collect(Collectors.toSet());
    }

    /** The value of the only series of this name whose labels hold all of the given text. */
    public double value(String name, String... labels) {
        List<String> named = lines.stream()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .toList();
        List<String> found = named.stream()
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + List.of(labels) + " is not one of " + named);
        }
        String line = found.get(0);
        int labelsEnd = line.indexOf("\"} ");
        // behind the value an exemplar may stand
        return Double.parseDouble(line.substring(labelsEnd < 0 ? name.length() + 1 : labelsEnd + 3)
                .split(" ")[0]);
    }

    /** The metrics that dashboards and alert rules use, as far as their names begin like this. */
    public static Set<String> promised(String prefix) {
        Path list =
                Path.of(System.getProperty("contracts.directory")).resolveSibling("deploy/observability/metrics.txt");
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> line.startsWith(prefix))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
