package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartContentTest {
    @Test
    @DisplayName(
            "Files go to a volume that all replicas share, of the class asked for, or to the bucket and to no volume")
    void files_have_a_place() throws IOException {
        Resources folder = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("content.storageClass", "shared-files")
                .call());
        for (String service : List.of("criteria", "audit")) {
            JsonNode container = container(folder, service);
            JsonNode claim = folder.one("PersistentVolumeClaim", service + "-evidence");
            assertEquals("ReadWriteMany", claim.at("/spec/accessModes/0").asText());
            assertEquals("shared-files", claim.at("/spec/storageClassName").asText());
            assertTrue(volume(folder, service).has("persistentVolumeClaim"), service);
            assertEquals(
                    "/evidence",
                    variable(container, "CHASSIS_CONTENT_FOLDER").path("value").asText());
            assertTrue(
                    container.path("volumeMounts").findValuesAsText("mountPath").contains("/evidence"), service);
        }
        Resources bucket = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("content.store", "s3")
                .set("content.s3.bucket", "files")
                .call());
        assertEquals(List.of(), bucket.faults());
        assertEquals(List.of(), bucket.of("PersistentVolumeClaim"));
        assertTrue(volume(bucket, "criteria").has("emptyDir"));
        JsonNode audit = container(bucket, "audit");
        assertEquals(
                "files",
                variable(audit, "CHASSIS_CONTENT_S3_BUCKET").path("value").asText());
        assertEquals(
                "content-s3",
                variable(audit, "CHASSIS_CONTENT_S3_SECRET_KEY")
                        .at("/valueFrom/secretKeyRef/name")
                        .asText());
    }

    @Test
    @DisplayName(
            "Without a class the cluster's default is asked for; a service that keeps files has somewhere to keep them")
    void files_are_not_kept_anywhere(@TempDir Path folder) throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        assertFalse(usual.one("PersistentVolumeClaim", "audit-evidence")
                .path("spec")
                .has("storageClassName"));
        Path values = Files.writeString(folder.resolve("values.yaml"), "services: { audit: { evidence: null } }");
        var refused = assertThrows(
                RuntimeException.class,
                () -> HelmChartTest.template(HelmChartTest.CHART)
                        .withValuesFile(values)
                        .call());
        assertTrue(String.valueOf(refused.getMessage()).contains("evidence"), refused.getMessage());
    }

    @Test
    @DisplayName("FE5: any setting reaches every service, as the one that lets an update be taken back")
    void further_settings_reach_every_service(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(
                folder.resolve("values.yaml"), "settings: { CHASSIS_DATABASE_ACCEPT_NEWER: \"true\" }");
        Resources back = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .withValuesFile(values)
                .call());
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            assertEquals(
                    "true",
                    variable(container(back, service), "CHASSIS_DATABASE_ACCEPT_NEWER")
                            .path("value")
                            .asText());
        }
    }

    @Test
    @DisplayName("A setting of one service stands above that of all, both above the chart's, and none is there twice")
    void settings_stand_above_each_other(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(folder.resolve("values.yaml"), """
                settings: { CHASSIS_WATCH_ENABLED: "true", QUARKUS_LOG_CONSOLE_JSON_ENABLED: "false" }
                services: { audit: { settings: { CHASSIS_WATCH_ENABLED: "false" } } }
                """);
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .withValuesFile(values)
                .set("portableResults.keysSecret", "portable-results")
                .set("content.store", "s3")
                .set("content.s3.bucket", "files")
                .call());
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            JsonNode container = container(resources, service);
            List<String> names = new ArrayList<>();
            container.path("env").forEach(each -> names.add(each.path("name").asText()));
            assertEquals(Set.copyOf(names).size(), names.size(), names.toString());
            assertEquals(
                    service.equals("audit") ? "false" : "true",
                    variable(container, "CHASSIS_WATCH_ENABLED").path("value").asText());
            assertEquals(
                    "false",
                    variable(container, "QUARKUS_LOG_CONSOLE_JSON_ENABLED")
                            .path("value")
                            .asText());
        }
    }

    private static JsonNode volume(Resources resources, String service) {
        for (JsonNode volume : resources.one("Deployment", service + "-service").at("/spec/template/spec/volumes")) {
            if (volume.path("name").asText().equals("evidence")) {
                return volume;
            }
        }
        throw new AssertionError(service + " has no volume for files");
    }

    private static JsonNode container(Resources resources, String service) {
        return resources.of("Deployment").stream()
                .filter(deployment -> deployment.at("/metadata/name").asText().equals(service + "-service"))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/spec/containers/0");
    }

    private static JsonNode variable(JsonNode container, String name) {
        for (JsonNode variable : container.path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable;
            }
        }
        throw new AssertionError(name + " is not set");
    }
}
