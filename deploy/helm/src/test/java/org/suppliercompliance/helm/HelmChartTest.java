package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelmChartTest {
    static final Path CHART = Path.of("supplier-compliance");
    private static final List<String> SERVICES = List.of("supplier", "criteria", "audit", "notification");

    @TempDir
    Path copy;

    @Test
    @DisplayName("The chart renders, and every resource is what the published models know")
    void the_chart_is_sound() throws IOException {
        LintResult lint = new Helm(CHART).lint().strict().call();
        assertFalse(lint.isFailed(), lint.getMessages().toString());
        Resources resources = new Resources(render(CHART));
        assertEquals(List.of(), resources.faults());
        for (String kind : List.of(
                "Deployment",
                "Service",
                "PodDisruptionBudget",
                "HorizontalPodAutoscaler",
                "Ingress",
                "KafkaTopic",
                "KafkaUser",
                "Cluster",
                "ScheduledBackup")) {
            assertEquals(4, resources.of(kind).size(), kind);
        }
        assertEquals(8, resources.of("NetworkPolicy").size(), "each service and its database");
        assertEquals(9, resources.of("PodMonitor").size(), "each service and its database, and the brokers");
    }

    @Test
    @DisplayName(
            "The alert rules and dashboards of deploy/observability come along, with the labels asked for, and each can be left out")
    void what_watches_the_suite() throws IOException {
        Resources resources = new Resources(render(CHART));
        JsonNode rules = resources.one("PrometheusRule", "suite-alerts").path("spec");
        assertEquals(
                new YAMLMapper().readTree(Path.of("../observability/alerts.yml").toFile()), rules);
        for (String name : List.of("service", "suite")) {
            String dashboard = resources
                    .one("ConfigMap", "suite-dashboard-" + name)
                    .path("data")
                    .path(name + ".json")
                    .asText();
            ObjectMapper json = new ObjectMapper();
            assertEquals(
                    json.readTree(Path.of("../observability/grafana/dashboards/" + name + ".json")
                            .toFile()),
                    json.readTree(dashboard));
        }
        assertEquals(List.of(), resourcesWith("monitoring.rules", false).of("PrometheusRule"));
        assertTrue(resourcesWith("monitoring.dashboards", false).of("ConfigMap").stream()
                .noneMatch(each -> each.at("/metadata/labels").has("grafana_dashboard")));
        assertEquals(List.of(), resourcesWith("monitoring.enabled", false).of("PodMonitor"));
        Resources selected = resourcesWith("monitoring.labels.release", "prometheus");
        for (String kind : List.of("PodMonitor", "PrometheusRule")) {
            for (JsonNode each : selected.of(kind)) {
                assertEquals("prometheus", each.at("/metadata/labels/release").asText(), kind);
                assertTrue(each.at("/metadata/labels").has("app.kubernetes.io/part-of"), kind);
            }
        }
    }

    @Test
    @DisplayName("A secret with the keys that sign results is mounted into audit-service, and only there")
    void the_signing_keys_are_mounted() throws IOException {
        Resources resources = resourcesWith("portableResults.keysSecret", "portable-results");
        assertEquals(List.of(), resources.faults());
        for (String service : SERVICES) {
            JsonNode pod = resources.one("Deployment", service + "-service").at("/spec/template/spec");
            assertEquals(
                    service.equals("audit"), pod.toString().contains("\"secretName\":\"portable-results\""), service);
            assertEquals(
                    service.equals("audit"),
                    pod.toString().contains("\"value\":\"/portable-results/keys.json\""),
                    service);
        }
    }

    private static Resources resourcesWith(String name, Object value) throws IOException {
        return new Resources(template(CHART).set(name, value).call());
    }

    @ParameterizedTest(name = "{3}")
    @DisplayName("A broken copy is found out")
    @CsvSource(delimiter = '|', textBlock = """
            services.yaml  | terminationGracePeriodSeconds: 80 | terminationGraceSeconds: 80      | terminationGraceSeconds
            services.yaml  | enableServiceLinks: false         | serviceLinks: false              | serviceLinks
            services.yaml  | maxUnavailable: 0, maxSurge: 1    | maxUnavailable: 0, maxSurges: 1  | maxSurges
            services.yaml  | policyTypes: [Ingress, Egress]    | policies: [Ingress, Egress]      | policies
            kafka.yaml     | partitions: {{                    | partition: {{                    | partition
            kafka.yaml     | operations: [Write, Read, Describe] | operation: [Write, Read, Describe] | AclRule
            kafka.yaml     | kafka.strimzi.io/v1               | kafka.strimzi.io/v1beta2         | nobody knows this kind
            kafka.yaml     | authorization: { type: simple }   | replicas: 3                      | replicas
            kafka.yaml     | networkPolicyPeers:               | networkPeers:                    | networkPeers
            kafka.yaml     | metricsConfig:                    | metricConfig:                    | metricConfig
            kafka.yaml     | configMapKeyRef:                  | configMapRef:                    | configMapRef
            kafka.yaml     | metricRelabelings:                | metricRelabels:                  | metricRelabels
            databases.yaml | policyTypes: [Ingress]            | policies: [Ingress]              | policies
            databases.yaml | imageName: {{                     | imageNames: {{                   | imageNames
            services.yaml  | kind: PodMonitor                  | kind: PodMonitors                | nobody knows this kind
            services.yaml  | podMetricsEndpoints:              | podMetricEndpoints:              | podMetricEndpoints
            monitoring.yaml | spec:                            | specs:                           | specs
            ../observability/alerts.yml | for: 1m                 | during: 1m                       | during
            """)
    void a_broken_copy_is_found_out(String file, String right, String wrong, String fault) throws IOException {
        List<String> faults = new Resources(render(ChartCopy.broken(copy, file, right, wrong))).faults();
        assertTrue(faults.stream().anyMatch(found -> found.contains(fault)), faults.toString());
    }

    @ParameterizedTest(name = "{0}={1}")
    @DisplayName("A wrong value is refused by the schema, and named")
    @CsvSource({
        "image.tag, latest, tag",
        "identity.issuer, ftp://id.example.org, issuer",
        "services.audit.replicas, 1, replicas",
        "services.audit.topic, audits, topic",
        "services.audit.database, Audit_2, database",
        "topicPrefix, a/b, topicPrefix",
        "topicPrefix, Test., topicPrefix",
        "topicPrefix, test_, topicPrefix",
        "databases.backup.retention, 0d, retention",
        "mail.encryption, SOME, encryption",
        "content.store, tape, store",
        "settings.CHASSIS_DATABASE_OWNER_PASSWORD, secret, CHASSIS_DATABASE_OWNER_PASSWORD",
        "settings.CHASSIS_LIMITS_AT_ONCE, 20, CHASSIS_LIMITS_AT_ONCE",
        "services.notification.settings.NOTIFICATION_MAIL_USER, somebody, NOTIFICATION_MAIL_USER",
        "content.clamd, clamd, clamd",
        "databases.operatorNamespace, Cnpg_System, operatorNamespace",
        "kafka.partition, 3, partition",
        "databases.storage, 500m, storage",
        "services.audit.evidence, 1.5m, evidence",
        "podUser, 0, podUser",
        "image.pullSecrets, registry, pullSecrets"
    })
    void a_wrong_value_is_refused(String name, String value, String named) {
        Object typed = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
        var refused = assertThrows(
                RuntimeException.class,
                () -> new Helm(CHART)
                        .template()
                        .withName("suite")
                        .withKubeVersion("1.33.0")
                        .set(name, typed)
                        .call());
        assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
    }

    @Test
    @DisplayName("Topics and rights are those of deploy/topics, and the roles in the databases those of the local run")
    void topics_rights_and_roles_are_the_same_everywhere() throws IOException {
        Resources resources = new Resources(render(CHART));
        Set<String> rights = new TreeSet<>();
        for (JsonNode user : resources.of("KafkaUser")) {
            for (JsonNode acl : user.at("/spec/authorization/acls")) {
                if ("topic".equals(acl.at("/resource/type").asText())) {
                    boolean described = false;
                    for (JsonNode operation : acl.path("operations")) {
                        String right = operation.asText().toLowerCase(Locale.ROOT);
                        described |= right.equals("describe");
                        if (!right.equals("describe")) {
                            rights.add(user.at("/metadata/name").asText() + " "
                                    + acl.at("/resource/name").asText() + " " + right);
                        }
                    }
                    assertTrue(described, acl.toString());
                }
            }
        }
        assertEquals(lines("../topics/access.txt"), rights);
        Set<String> topics = resources.of("KafkaTopic").stream()
                .map(topic -> topic.at("/metadata/name").asText() + " "
                        + topic.at("/spec/partitions").asInt() + " retention.ms="
                        + topic.at("/spec/config/retention.ms").asText() + " cleanup.policy="
                        + topic.at("/spec/config/cleanup.policy").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(lines("../topics/topics.txt"), topics);
        String grants = Files.readString(
                Path.of("../embedded-servers/src/main/resources/org/suppliercompliance/embedded/grants.sql"));
        for (JsonNode statement :
                resources.one("Cluster", "audit-database").at("/spec/bootstrap/initdb/postInitApplicationSQL")) {
            String sql = statement.asText().replace("audit", "${database}");
            assertTrue(grants.replaceAll("\\s+", " ").contains(sql), sql);
        }
    }

    @Test
    @DisplayName(
            "The operator chooses Kafka's version unless it is told one; the databases' image is pinned and none of the kind that ends")
    void versions() throws IOException {
        JsonNode kafka = new Resources(render(CHART)).one("Kafka", "suite");
        assertFalse(kafka.at("/spec/kafka").has("version"));
        assertEquals(
                "4.3.1",
                resourcesWith("kafka.version", "4.3.1")
                        .one("Kafka", "suite")
                        .at("/spec/kafka/version")
                        .asText());
        for (JsonNode cluster : new Resources(render(CHART)).of("Cluster")) {
            String image = cluster.at("/spec/imageName").asText();
            assertTrue(image.matches(".*:\\d+\\.\\d+-standard-[a-z]+"), image);
        }
    }

    @Test
    @DisplayName("No secret is a value of the chart")
    void no_secret_is_a_value() throws IOException {
        for (JsonNode deployment : new Resources(render(CHART)).of("Deployment")) {
            for (JsonNode variable : deployment.at("/spec/template/spec/containers/0/env")) {
                String name = variable.path("name").asText();
                if (name.matches(".*(PASSWORD|SECRET|JAAS).*")) {
                    assertTrue(variable.at("/valueFrom/secretKeyRef/name").isTextual(), name);
                }
            }
        }
    }

    private static String render(Path chart) {
        return template(chart).call();
    }

    static TemplateCommand template(Path chart) {
        return new Helm(chart)
                .template()
                .withName("suite")
                .withNamespace("compliance")
                .withKubeVersion("1.33.0");
    }

    private static Set<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
