package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartNetworkTest {
    private static final Path WEBHOOKS = Path.of(
            "../../notification-service/src/main/java/org/suppliercompliance/notification/channel/WebhookSettings.java");

    @Test
    @DisplayName(
            "A service reaches the ports of what it is told of and no others; notification-service where webhooks may be sent")
    void ports_follow_the_values() throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        assertEquals(Set.of("443"), ports(usual, "supplier"));
        assertEquals(Set.of("443"), ports(usual, "audit"));
        assertEquals(Set.of("80", "443", "587", "8443"), ports(usual, "notification"));
        var allowed = Pattern.compile("@WithDefault\\(\"([0-9,]+)\"\\)\\s+List<Integer> allowedPorts")
                .matcher(Files.readString(WEBHOOKS));
        assertTrue(allowed.find());
        assertTrue(
                ports(usual, "notification").containsAll(Set.of(allowed.group(1).split(","))));

        Resources other = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("identity.jwks", "https://keycloak.id:8444/certs")
                .set("tracing.endpoint", "http://collector.watch:4317")
                .set("content.store", "s3")
                .set("content.s3.bucket", "files")
                .set("content.s3.endpoint", "https://store.files:9000")
                .set("content.clamd", "clamd.scan:3310")
                .set("mail.port", 25)
                .call());
        assertEquals(Set.of(), new TreeSet<>(other.faults()));
        assertEquals(Set.of("8444", "4317"), ports(other, "supplier"));
        assertEquals(Set.of("8444", "4317", "9000", "3310"), ports(other, "criteria"));
        assertEquals(Set.of("8444", "4317", "9000", "3310"), ports(other, "audit"));
        assertEquals(Set.of("8444", "4317", "25", "80", "443", "8443"), ports(other, "notification"));
    }

    @Test
    @DisplayName("A bucket without an endpoint is AWS's; an address without a port has that of its scheme")
    void ports_that_nobody_named() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("identity.jwks", "https://keycloak.id:8444/certs")
                .set("tracing.endpoint", "http://collector.watch/")
                .set("content.store", "s3")
                .set("content.s3.bucket", "files")
                .call());
        assertEquals(Set.of("8444", "80", "443"), ports(resources, "audit"));
        assertEquals(Set.of("8444", "80"), ports(resources, "supplier"));
    }

    @Test
    @DisplayName(
            "Ports of pods behind another port of their Service are added for all services or for one, with their protocol")
    void further_ports(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(folder.resolve("values.yaml"), """
                egressPorts: [{ port: 8444 }, { port: 5353, protocol: UDP }]
                services: { audit: { egressPorts: [{ port: 9000 }] } }
                """);
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .withValuesFile(values)
                .call());
        assertEquals(Set.of(), new TreeSet<>(resources.faults()));
        assertEquals(Set.of("443", "8444", "5353"), ports(resources, "supplier"));
        assertEquals(Set.of("443", "8444", "5353", "9000"), ports(resources, "audit"));
        JsonNode rules = resources.one("NetworkPolicy", "audit-service").at("/spec/egress");
        assertEquals(
                "[{\"port\":8444},{\"port\":5353,\"protocol\":\"UDP\"},{\"port\":9000}]",
                rules.get(rules.size() - 1).path("ports").toString());
    }

    @Test
    @DisplayName(
            "Bodies are bounded where they come in; annotations of the values stand beside the chart's, and above them")
    void annotations_of_the_way_in(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(folder.resolve("values.yaml"), """
                ingress:
                  annotations:
                    nginx.ingress.kubernetes.io/limit-rps: "50"
                    cert-manager.io/cluster-issuer: ours
                """);
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .withValuesFile(values)
                .call());
        assertEquals(Set.of(), new TreeSet<>(resources.faults()));
        JsonNode audit = resources.one("Ingress", "audit-service").at("/metadata/annotations");
        assertEquals(
                "200m",
                audit.path("nginx.ingress.kubernetes.io/proxy-body-size").asText());
        assertEquals("50", audit.path("nginx.ingress.kubernetes.io/limit-rps").asText());
        assertEquals("ours", audit.path("cert-manager.io/cluster-issuer").asText());
        JsonNode notification = resources.one("Ingress", "notification-service").at("/metadata/annotations");
        assertEquals(
                "1m",
                notification.path("nginx.ingress.kubernetes.io/proxy-body-size").asText());
        assertEquals(
                "660",
                notification
                        .path("nginx.ingress.kubernetes.io/proxy-read-timeout")
                        .asText());
    }

    @Test
    @DisplayName(
            "FG15: whom the gateway's word about callers is believed from is told to every service; nobody unless said")
    void callers_behind_the_ingress(@TempDir Path folder) throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        Path values = Files.writeString(
                folder.resolve("values.yaml"), "ingress: { trustedProxies: [10.244.0.0/16, \"fd00::7\"] }");
        Resources trusting = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .withValuesFile(values)
                .call());
        assertEquals(Set.of(), new TreeSet<>(trusting.faults()));
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            assertFalse(
                    usual.one("Deployment", service + "-service").toString().contains("QUARKUS_HTTP_PROXY"), service);
            String pod = trusting.one("Deployment", service + "-service").toString();
            assertTrue(
                    pod.contains("{\"name\":\"QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING\",\"value\":\"true\"}"), pod);
            assertTrue(
                    pod.contains(
                            "{\"name\":\"QUARKUS_HTTP_PROXY_TRUSTED_PROXIES\",\"value\":\"10.244.0.0/16,fd00::7\"}"),
                    pod);
        }
    }

    @Test
    @DisplayName(
            "FG14: an ingress is trusted by its address, not by a name, which would be looked up for every request")
    void an_ingress_is_trusted_by_its_address(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(
                folder.resolve("values.yaml"), "ingress: { trustedProxies: [ingress-nginx-controller] }");
        var refused = assertThrows(
                RuntimeException.class,
                () -> HelmChartTest.template(HelmChartTest.CHART)
                        .withValuesFile(values)
                        .call());
        assertTrue(String.valueOf(refused.getMessage()).contains("trustedProxies"), refused.getMessage());
    }

    /** Those of the rule that names no receiver, but for names. */
    private static Set<String> ports(Resources resources, String service) {
        Set<String> ports = new TreeSet<>();
        for (JsonNode rule :
                resources.one("NetworkPolicy", service + "-service").at("/spec/egress")) {
            if (!rule.has("to")) {
                ports.addAll(rule.findValuesAsText("port"));
            }
        }
        assertTrue(ports.remove("53"), "names");
        return ports;
    }
}
