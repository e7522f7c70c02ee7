package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the brokers that the chart makes say about themselves. */
class ChartBrokerMetricsTest {
    private static final Path OBSERVABILITY = Path.of("../observability");

    @Test
    @DisplayName(
            "Of what Kafka counts, the exporter's rules make the numbers that alerts and dashboards use, and no others")
    void rules_make_the_numbers_in_use() throws IOException {
        Resources resources =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        JsonNode metrics = resources.one("Kafka", "suite").at("/spec/kafka/metricsConfig");
        assertEquals("jmxPrometheusExporter", metrics.path("type").asText());
        JsonNode reference = metrics.at("/valueFrom/configMapKeyRef");
        JsonNode map = resources.one("ConfigMap", reference.path("name").asText());
        // the brokers are kept, and Strimzi looks after none whose rules are gone
        assertEquals(
                "keep", map.at("/metadata/annotations/helm.sh~1resource-policy").asText());
        JsonNode exporter = new YAMLMapper()
                .readTree(map.path("data").path(reference.path("key").asText()).asText());
        assertTrue(exporter.path("lowercaseOutputName").asBoolean());
        Set<String> made = new TreeSet<>();
        for (JsonNode counted : exporter.path("includeObjectNames")) {
            made.add(named(exporter, counted.asText()));
        }
        assertEquals(inUse(), made);
        assertEquals(3, made.size());
    }

    @Test
    @DisplayName("The brokers are scraped under the name that alerts look for, without the numbers of their Java")
    void brokers_are_scraped() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("kafka.cluster", "events")
                .call());
        assertEquals(List.of(), resources.faults());
        JsonNode monitor = resources.one("PodMonitor", "events-kafka").path("spec");
        assertEquals(
                "{\"strimzi.io/cluster\":\"events\",\"strimzi.io/name\":\"events-kafka\"}",
                monitor.at("/selector/matchLabels").toString());
        JsonNode endpoint = monitor.at("/podMetricsEndpoints/0");
        assertEquals("tcp-prometheus", endpoint.path("port").asText());
        assertEquals("job", endpoint.at("/relabelings/0/targetLabel").asText());
        String job = endpoint.at("/relabelings/0/replacement").asText();
        for (String metric : inUse()) {
            assertTrue(
                    Files.readString(OBSERVABILITY.resolve("alerts.yml")).contains(metric + "{job=\"" + job + "\"}"),
                    metric);
        }
        JsonNode kept = endpoint.at("/metricRelabelings/0");
        assertEquals("keep", kept.path("action").asText());
        assertTrue(inUse().stream()
                .allMatch(metric -> metric.matches(kept.path("regex").asText())));
        assertFalse("jvm_memory_used_bytes".matches(kept.path("regex").asText()));
    }

    @Test
    @DisplayName("Without monitoring the brokers count for nobody")
    void brokers_may_be_left_alone() throws IOException {
        Resources without = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("monitoring.enabled", false)
                .call());
        assertEquals(List.of(), without.faults());
        assertFalse(without.one("Kafka", "suite").at("/spec/kafka").has("metricsConfig"));
        assertEquals(List.of(), without.of("ConfigMap"));
    }

    /** As the exporter does: the first rule that matches domain, properties and attribute names the number. */
    private static String named(JsonNode exporter, String object) {
        String counted = object.replace(":", "<").replace(",", ", ") + "><>Value";
        for (JsonNode rule : exporter.path("rules")) {
            var matcher = Pattern.compile("^.*(?:" + rule.path("pattern").asText() + ").*$")
                    .matcher(counted);
            if (matcher.matches()) {
                return matcher.replaceAll(rule.path("name").asText()).toLowerCase(Locale.ROOT);
            }
        }
        throw new AssertionError("no rule for " + counted);
    }

    private static Set<String> inUse() throws IOException {
        return Files.readAllLines(OBSERVABILITY.resolve("metrics.txt")).stream()
                .filter(line -> line.startsWith("kafka_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
