package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a replica begins and ends. */
class ChartUpdateTest {
    @Test
    @DisplayName(
            "FE1: a rolling update loses no request: a new replica is ready before an old one goes, and that one has time to end")
    void a_rolling_update_has_room() throws IOException {
        Resources resources =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            JsonNode spec = resources.one("Deployment", service + "-service").path("spec");
            JsonNode pod = spec.at("/template/spec");
            JsonNode container = pod.at("/containers/0");
            assertEquals(0, spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1));
            int preStop = container.at("/lifecycle/preStop/exec/command/1").asInt();
            // a pause for the endpoints, then the service's own, one after the other: 1 s with readiness off, at most
            // 20 s for requests, 5 for the relay, 10 for the consumers, 15 for the watches, 15 for what is being sent
            assertTrue(pod.path("terminationGracePeriodSeconds").asInt() >= preStop + 1 + 20 + 5 + 10 + 15 + 15);
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertEquals(
                        "management",
                        container.at("/" + probe + "/httpGet/port").asText(),
                        probe);
            }
            JsonNode startup = container.path("startupProbe");
            int start = startup.path("periodSeconds").asInt()
                    * startup.path("failureThreshold").asInt();
            assertTrue(spec.path("progressDeadlineSeconds").asInt() > start);
            // a connection of the pool for requests is waited for up to 2 s
            assertTrue(container.at("/readinessProbe/timeoutSeconds").asInt() > 2);
            // a Service named as a prefix of settings would set some of them
            assertFalse(pod.path("enableServiceLinks").asBoolean(true));
            assertTrue(resources
                            .one("HorizontalPodAutoscaler", service + "-service")
                            .at("/spec/minReplicas")
                            .asInt()
                    >= 2);
            assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        }
    }
}
