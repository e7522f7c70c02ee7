package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the services' pods run, by whose word their images are fetched, and whom they believe. */
class ChartPodTest {
    private static final List<String> SERVICES = List.of("supplier", "criteria", "audit", "notification");

    @TempDir
    Path folder;

    @Test
    @DisplayName("Pods run as the user of the values, or as whom the cluster gives them, and never as root")
    void pods_run_as_somebody() throws IOException {
        Resources usual = rendered("{}");
        Resources other = rendered("podUser: 1000680000");
        Resources given = rendered("podUser: null");
        for (String service : SERVICES) {
            for (String member : List.of("runAsUser", "runAsGroup", "fsGroup")) {
                assertEquals(10001, security(usual, service).path(member).asLong(), member);
                assertEquals("1000680000", security(other, service).path(member).toString(), member);
                assertFalse(security(given, service).has(member), member);
            }
            for (Resources each : List.of(usual, other, given)) {
                assertTrue(security(each, service).path("runAsNonRoot").asBoolean());
                assertEquals(
                        "RuntimeDefault",
                        security(each, service).at("/seccompProfile/type").asText());
            }
        }
    }

    @Test
    @DisplayName("Images are fetched by the secrets of the values")
    void images_are_fetched() throws IOException {
        Resources asked = rendered("image: { pullSecrets: [registry, mirror.example] }");
        for (String service : SERVICES) {
            assertEquals(
                    "[{\"name\":\"registry\"},{\"name\":\"mirror.example\"}]",
                    pod(asked, service).path("imagePullSecrets").toString());
            assertFalse(pod(rendered("{}"), service).has("imagePullSecrets"));
        }
    }

    @Test
    @DisplayName("With a secret of certificates Java believes those in it, unless the settings tell it something else")
    void java_believes_what_it_is_given() throws IOException {
        String options = "-Djavax.net.ssl.trustStore=/trust/truststore.p12 -Djavax.net.ssl.trustStoreType=PKCS12"
                + " -Djavax.net.ssl.trustStorePassword=changeit";
        Resources trusting = rendered("trust: { secret: our-certificates }");
        Resources told =
                rendered("{ trust: { secret: our-certificates }, settings: { JAVA_TOOL_OPTIONS: \"-Dmine=1\" } }");
        for (String service : SERVICES) {
            JsonNode pod = pod(trusting, service);
            assertEquals(List.of(options), options(pod));
            assertEquals(List.of("-Dmine=1"), options(pod(told, service)));
            JsonNode volume = named(pod.path("volumes"), "trust");
            assertEquals(
                    "{\"secretName\":\"our-certificates\",\"items\":[{\"key\":\"truststore.p12\",\"path\":\"truststore.p12\"}]}",
                    volume.path("secret").toString());
            JsonNode mount = named(pod.at("/containers/0/volumeMounts"), "trust");
            assertEquals("/trust", mount.path("mountPath").asText());
            assertTrue(mount.path("readOnly").asBoolean());
            JsonNode usual = pod(rendered("{}"), service);
            assertEquals(List.of(), options(usual));
            assertTrue(named(usual.path("volumes"), "trust").isMissingNode());
        }
    }

    private Resources rendered(String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);
        Resources resources = new Resources(
                HelmChartTest.template(HelmChartTest.CHART).withValuesFile(file).call());
        assertEquals(List.of(), resources.faults());
        return resources;
    }

    private static JsonNode pod(Resources resources, String service) {
        return resources.one("Deployment", service + "-service").at("/spec/template/spec");
    }

    private static JsonNode security(Resources resources, String service) {
        return pod(resources, service).path("securityContext");
    }

    private static List<String> options(JsonNode pod) {
        JsonNode option = named(pod.at("/containers/0/env"), "JAVA_TOOL_OPTIONS");
        return option.isMissingNode() ? List.of() : List.of(option.path("value").asText());
    }

    private static JsonNode named(JsonNode members, String name) {
        for (JsonNode member : members) {
            if (member.path("name").asText().equals(name)) {
                return member;
            }
        }
        return members.path("none");
    }
}
