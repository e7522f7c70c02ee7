package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that the chart makes, and those that are there already. */
class ChartEnginesTest {
    private static final List<String> SERVICES = List.of("supplier", "criteria", "audit", "notification");
    private static final String DATABASE = "[{\"port\":5432}]";
    private static final String BROKER = "[{\"port\":9093}]";

    @Test
    @DisplayName("The engines that the chart makes are the only ones that a service reaches")
    void engines_of_the_chart() throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        for (String service : SERVICES) {
            assertEquals(
                    service + "-database",
                    receiver(usual, service, DATABASE)
                            .at("/0/podSelector/matchLabels/cnpg.io~1cluster")
                            .asText());
            assertEquals(
                    "suite",
                    receiver(usual, service, BROKER)
                            .at("/0/podSelector/matchLabels/strimzi.io~1cluster")
                            .asText());
        }
    }

    @Test
    @DisplayName("Brokers have the name that they are given: address, certificates, policy, topics and users follow it")
    void brokers_of_another_name() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("kafka.cluster", "events")
                .call());
        assertEquals(List.of(), resources.faults());
        assertEquals("events", resources.of("Kafka").get(0).at("/metadata/name").asText());
        List<JsonNode> labelled = new ArrayList<>(resources.of("KafkaTopic"));
        labelled.addAll(resources.of("KafkaUser"));
        labelled.addAll(resources.of("KafkaNodePool"));
        for (JsonNode each : labelled) {
            assertEquals(
                    "events", each.at("/metadata/labels/strimzi.io~1cluster").asText());
        }
        for (String service : SERVICES) {
            String pod = resources.one("Deployment", service + "-service").toString();
            assertTrue(pod.contains("\"value\":\"events-kafka-bootstrap:9093\""), service);
            assertTrue(pod.contains("\"secretName\":\"events-cluster-ca-cert\""), service);
            assertEquals(
                    "events",
                    receiver(resources, service, BROKER)
                            .at("/0/podSelector/matchLabels/strimzi.io~1cluster")
                            .asText());
        }
    }

    @Test
    @DisplayName("What holds the record is never taken away by Helm: brokers, their disks and topics")
    void the_record_is_kept() throws IOException {
        Resources resources =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        for (String kind : List.of("Kafka", "KafkaNodePool", "KafkaTopic")) {
            assertFalse(resources.of(kind).isEmpty(), kind);
            for (JsonNode each : resources.of(kind)) {
                assertEquals(
                        "keep",
                        each.at("/metadata/annotations/helm.sh~1resource-policy")
                                .asText(),
                        kind);
            }
        }
    }

    @Test
    @DisplayName(
            "Brokers lie on different nodes where they can, with room of their own, and what is acknowledged lies on two of them")
    void a_lost_node_takes_one_broker_along() throws IOException {
        Resources resources =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        JsonNode pool = resources.one("KafkaNodePool", "nodes").path("spec");
        assertEquals("2Gi", pool.at("/resources/limits/memory").asText());
        JsonNode spread = pool.at("/template/pod/topologySpreadConstraints/0");
        assertEquals("kubernetes.io/hostname", spread.path("topologyKey").asText());
        assertEquals(
                "{\"strimzi.io/cluster\":\"suite\",\"strimzi.io/name\":\"suite-kafka\"}",
                spread.at("/labelSelector/matchLabels").toString());
        for (JsonNode topic : resources.of("KafkaTopic")) {
            assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt());
        }
    }

    @Test
    @DisplayName(
            "Engines that are there already are not made, and may be anywhere; topics and users are asked for unless nobody hears it")
    void engines_of_others() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.create", false)
                .set("kafka.create", false)
                .set("kafka.cluster", "events")
                .call());
        assertEquals(List.of(), resources.faults());
        for (String kind : List.of("Cluster", "ObjectStore", "ScheduledBackup", "Kafka", "KafkaNodePool")) {
            assertEquals(List.of(), resources.of(kind), kind);
        }
        assertEquals(4, resources.of("KafkaTopic").size());
        for (String service : SERVICES) {
            assertTrue(receiver(resources, service, DATABASE).isMissingNode(), service);
            assertTrue(receiver(resources, service, BROKER).isMissingNode(), service);
        }
        Resources without = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("kafka.create", false)
                .set("kafka.resources", false)
                .call());
        assertEquals(List.of(), without.of("KafkaTopic"));
        assertEquals(List.of(), without.of("KafkaUser"));
    }

    @ParameterizedTest(name = "made by the chart: {0}, secret {1}: {2}")
    @DisplayName(
            "A database is believed by its certificate: of those that sign it a pod sees the certificate and not the key; without a secret nobody looks")
    @CsvSource({
        "true,  '',        supplier-database-ca",
        "true,  corporate, supplier-database-ca",
        "false, corporate, corporate",
        "false, '',        "
    })
    void certificates_of_databases(boolean made, String named, String secret) throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.create", made)
                .set("databases.caSecret", named)
                .call());
        assertEquals(List.of(), resources.faults());
        JsonNode pod = resources.one("Deployment", "supplier-service").at("/spec/template/spec");
        List<String> said = new ArrayList<>();
        for (JsonNode variable : pod.at("/containers/0/env")) {
            if (variable.path("name").asText().startsWith("CHASSIS_DATABASE_SSL")) {
                said.add(variable.path("value").asText());
            }
        }
        List<String> volumes = new ArrayList<>();
        for (JsonNode volume : pod.path("volumes")) {
            if (volume.path("name").asText().equals("database-ca")) {
                volumes.add(volume.path("secret").toString());
            }
        }
        List<String> places = new ArrayList<>();
        for (JsonNode mount : pod.at("/containers/0/volumeMounts")) {
            if (mount.path("name").asText().equals("database-ca")) {
                places.add(mount.path("mountPath").asText());
            }
        }
        boolean looked = secret != null;
        assertEquals(looked ? List.of("verify-full", "/database-ca/ca.crt") : List.of(), said);
        assertEquals(
                looked
                        ? List.of("{\"secretName\":\"" + secret
                                + "\",\"items\":[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]}")
                        : List.of(),
                volumes);
        assertEquals(looked ? List.of("/database-ca") : List.of(), places);
    }

    @Test
    @DisplayName("A prefix stands before topics and groups: a service may read in the groups that begin with its name")
    void groups_begin_with_prefix_and_service() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("topicPrefix", "test.")
                .call());
        for (String service : SERVICES) {
            List<String> groups = new ArrayList<>();
            for (JsonNode acl : resources.one("KafkaUser", service).at("/spec/authorization/acls")) {
                JsonNode resource = acl.path("resource");
                assertTrue(resource.path("name").asText().startsWith("test."), acl.toString());
                if (resource.path("type").asText().equals("group")) {
                    groups.add(resource.path("name").asText() + " "
                            + resource.path("patternType").asText() + " " + acl.path("operations"));
                }
            }
            assertEquals(List.of("test." + service + ". prefix [\"Read\"]"), groups);
        }
    }

    @Test
    @DisplayName("Mails carry the domain of their sender in the Message-ID, and link to the ingress")
    void mails_are_of_the_senders_domain() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("mail.from", "no-reply@suppliers.example.net")
                .call());
        String pod = resources.one("Deployment", "notification-service").toString();
        assertTrue(
                pod.contains("{\"name\":\"NOTIFICATION_MAIL_MESSAGE_ID_DOMAIN\",\"value\":\"suppliers.example.net\"}"),
                pod);
        assertTrue(
                pod.contains("{\"name\":\"NOTIFICATION_MAIL_ORIGIN\",\"value\":\"https://compliance.example.org\"}"),
                pod);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A sender that is no address alone is refused")
    @ValueSource(strings = {"no-reply", "no-reply@", "Compliance <no-reply@example.org>"})
    void a_sender_is_an_address(String from) {
        var refused = assertThrows(
                RuntimeException.class,
                () -> HelmChartTest.template(HelmChartTest.CHART)
                        .set("mail.from", from)
                        .call());
        assertTrue(String.valueOf(refused.getMessage()).contains("from"), refused.getMessage());
    }

    /** Whom the rule with these ports names; missing: anybody. */
    private static JsonNode receiver(Resources resources, String service, String ports) {
        for (JsonNode rule :
                resources.one("NetworkPolicy", service + "-service").at("/spec/egress")) {
            if (rule.path("ports").toString().equals(ports)) {
                return rule.path("to");
            }
        }
        throw new AssertionError(service + " has no rule with " + ports);
    }
}
