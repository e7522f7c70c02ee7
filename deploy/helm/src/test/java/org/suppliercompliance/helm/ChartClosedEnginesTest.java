package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who reaches the databases and brokers that the chart makes. */
class ChartClosedEnginesTest {
    private static final String MONITORING =
            "{\"namespaceSelector\":{\"matchLabels\":{\"supplier-compliance/monitoring\":\"true\"}}}";

    @Test
    @DisplayName("A database is reached by its own service, its instances and the operator, its numbers by Prometheus")
    void a_database_is_reached_by_its_own() throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            String database = service + "-database";
            JsonNode policy = usual.one("NetworkPolicy", database).path("spec");
            assertEquals(
                    "{\"cnpg.io/cluster\":\"" + database + "\"}",
                    policy.at("/podSelector/matchLabels").toString());
            // backups go out
            assertEquals("[\"Ingress\"]", policy.path("policyTypes").toString());
            Set<String> inside = Set.of(instances(database), operator("cnpg-system"));
            Set<String> all = new TreeSet<>(inside);
            all.add(podsOf(usual, service));
            assertEquals(all, callers(policy, "5432"), service);
            assertEquals(inside, callers(policy, "8000"), service);
            assertEquals(Set.of(MONITORING), callers(policy, "9187"), service);
        }
    }

    @Test
    @DisplayName("After a restore the new database is closed, and the old one, which is kept, as well")
    void a_restored_database_is_closed() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("services.audit.database", "audit-database-2")
                .set("services.audit.recovery.from", "audit-database")
                .set("databases.operatorNamespace", "openshift-operators")
                .call());
        assertEquals(List.of(), resources.faults());
        for (String database : List.of("audit-database", "audit-database-2")) {
            JsonNode policy = resources.one("NetworkPolicy", database).path("spec");
            assertEquals(
                    database,
                    policy.at("/podSelector/matchLabels/cnpg.io~1cluster").asText());
            assertEquals(
                    Set.of(podsOf(resources, "audit"), instances(database), operator("openshift-operators")),
                    callers(policy, "5432"));
        }
    }

    @Test
    @DisplayName("Pods of the release reach the brokers, and nobody else does")
    void brokers_are_reached_by_the_release() throws IOException {
        JsonNode listeners = new Resources(
                        HelmChartTest.template(HelmChartTest.CHART).call())
                .one("Kafka", "suite")
                .at("/spec/kafka/listeners");
        assertEquals(1, listeners.size());
        assertEquals(9093, listeners.at("/0/port").asInt());
        assertEquals(
                "[{\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/part-of\":\"supplier-compliance\","
                        + "\"app.kubernetes.io/instance\":\"suite\"}}}]",
                listeners.at("/0/networkPolicyPeers").toString());
    }

    @Test
    @DisplayName("Engines are left open where the values say so, and those of others are left alone")
    void engines_may_be_left_open() throws IOException {
        Resources open = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.networkPolicy", false)
                .set("kafka.networkPolicy", false)
                .call());
        assertEquals(List.of(), open.faults());
        assertEquals(4, open.of("NetworkPolicy").size(), "the services' own");
        assertFalse(open.one("Kafka", "suite").at("/spec/kafka/listeners/0").has("networkPolicyPeers"));
        Resources others = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.create", false)
                .call());
        assertEquals(4, others.of("NetworkPolicy").size(), "the services' own");
    }

    /** Whom a policy lets in at a port. */
    private static Set<String> callers(JsonNode policy, String port) {
        Set<String> callers = new TreeSet<>();
        for (JsonNode rule : policy.path("ingress")) {
            if (rule.findValuesAsText("port").contains(port)) {
                rule.path("from").forEach(each -> callers.add(each.toString()));
            }
        }
        return callers;
    }

    private static String podsOf(Resources resources, String service) {
        JsonNode labels = resources.one("Deployment", service + "-service").at("/spec/template/metadata/labels");
        return "{\"podSelector\":{\"matchLabels\":" + labels + "}}";
    }

    private static String instances(String database) {
        return "{\"podSelector\":{\"matchLabels\":{\"cnpg.io/cluster\":\"" + database + "\"}}}";
    }

    private static String operator(String namespace) {
        return "{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"" + namespace + "\"}},"
                + "\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/name\":\"cloudnative-pg\"}}}";
    }
}
