package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/runbooks/restore.md asks of the chart. */
class ChartDatabaseTest {
    @Test
    @DisplayName(
            "One service gets its database anew from the backups of the old one, under another name; the others keep theirs")
    void a_database_is_restored() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("services.audit.database", "audit-database-2")
                .set("services.audit.recovery.from", "audit-database")
                .set("services.audit.recovery.to", "2026-11-26T09:00:00Z")
                .call());
        assertEquals(List.of(), resources.faults());
        Set<String> clusters =
                Set.of("supplier-database", "criteria-database", "audit-database-2", "notification-database");
        assertEquals(clusters, names(resources, "Cluster"));
        // its cluster may not be changed, so that it has to be another
        assertEquals(clusters, names(resources, "ScheduledBackup"));

        JsonNode restored = resources.one("Cluster", "audit-database-2").path("spec");
        assertFalse(restored.path("bootstrap").has("initdb"));
        JsonNode recovery = restored.at("/bootstrap/recovery");
        assertEquals("audit-database", recovery.path("source").asText());
        assertEquals("audit", recovery.path("database").asText());
        assertEquals("audit_owner", recovery.path("owner").asText());
        assertEquals(
                "2026-11-26T09:00:00Z",
                recovery.at("/recoveryTarget/targetTime").asText());
        assertEquals("audit-database", restored.at("/externalClusters/0/name").asText());
        JsonNode usual = resources.one("Cluster", "criteria-database").path("spec");
        assertTrue(usual.path("bootstrap").has("initdb"));
        assertFalse(usual.has("externalClusters"));
        // both lie where the first was told to put them, each under the name of its Cluster
        assertEquals(
                Set.of("supplier-backups", "criteria-backups", "audit-backups", "notification-backups"),
                names(resources, "ObjectStore"));
        assertEquals(
                "s3://compliance-backups/audit",
                resources
                        .one("ObjectStore", "audit-backups")
                        .at("/spec/configuration/destinationPath")
                        .asText());
        JsonNode source = restored.at("/externalClusters/0/plugin");
        assertEquals("barman-cloud.cloudnative-pg.io", source.path("name").asText());
        assertEquals("audit-backups", source.at("/parameters/barmanObjectName").asText());
        assertEquals("audit-database", source.at("/parameters/serverName").asText());

        JsonNode service = resources.one("Deployment", "audit-service");
        assertTrue(service.toString().contains("\"value\":\"audit-database-2-rw\""));
        assertTrue(resources
                .one("NetworkPolicy", "audit-service")
                .toString()
                .contains("\"cnpg.io/cluster\":\"audit-database-2\""));
        assertTrue(service.toString().contains("\"secretName\":\"audit-database-2-ca\""));
        // the passwords are those of before
        assertTrue(service.toString().contains("\"name\":\"audit-database-owner\""));
    }

    @Test
    @DisplayName(
            "Every database has its log archived and is copied by schedule, by the plugin that CloudNativePG leaves that to; without a store, none is")
    void every_database_is_backed_up() throws IOException {
        Resources resources =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        assertEquals(4, resources.of("Cluster").size());
        for (JsonNode cluster : resources.of("Cluster")) {
            String name = cluster.at("/metadata/name").asText();
            JsonNode archiver = cluster.at("/spec/plugins/0");
            assertEquals("barman-cloud.cloudnative-pg.io", archiver.path("name").asText(), name);
            assertTrue(archiver.path("isWALArchiver").asBoolean(), name);
            JsonNode store = resources.one(
                    "ObjectStore", archiver.at("/parameters/barmanObjectName").asText());
            assertEquals("30d", store.at("/spec/retentionPolicy").asText(), name);
            assertEquals(
                    name.replace("-database", ""),
                    store.at("/spec/configuration/destinationPath").asText().replace("s3://compliance-backups/", ""));
            // a Cluster that is kept when the release goes keeps the place of its backups
            assertEquals(
                    "keep",
                    store.at("/metadata/annotations/helm.sh~1resource-policy").asText(),
                    name);
            JsonNode backup = resources.one("ScheduledBackup", name).path("spec");
            assertEquals("plugin", backup.path("method").asText(), name);
            assertTrue(backup.path("immediate").asBoolean(), name);
            assertEquals(
                    "barman-cloud.cloudnative-pg.io",
                    backup.at("/pluginConfiguration/name").asText(),
                    name);
        }
        Resources without = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.backup.destination", "")
                .call());
        assertEquals(List.of(), without.of("ObjectStore"));
        assertEquals(List.of(), without.of("ScheduledBackup"));
        assertTrue(without.of("Cluster").stream()
                .noneMatch(cluster -> cluster.path("spec").has("plugins")));
    }

    @Test
    @DisplayName(
            "What goes to the store of backups has no checksum that only AWS's takes; the store is believed by the certificates of the values")
    void stores_of_others_are_spoken_to() throws IOException {
        Resources usual =
                new Resources(HelmChartTest.template(HelmChartTest.CHART).call());
        Resources own = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.backup.endpointCaSecret", "store-ca")
                .set("databases.storage", "1.5Ti")
                .call());
        assertEquals(List.of(), own.faults());
        for (JsonNode store : own.of("ObjectStore")) {
            assertEquals(
                    "[{\"name\":\"AWS_REQUEST_CHECKSUM_CALCULATION\",\"value\":\"when_required\"},"
                            + "{\"name\":\"AWS_RESPONSE_CHECKSUM_VALIDATION\",\"value\":\"when_required\"}]",
                    store.at("/spec/instanceSidecarConfiguration/env").toString());
            assertEquals(
                    "{\"name\":\"store-ca\",\"key\":\"ca.crt\"}",
                    store.at("/spec/configuration/endpointCA").toString());
        }
        assertEquals(4, usual.of("ObjectStore").size());
        assertTrue(usual.of("ObjectStore").stream()
                .noneMatch(store -> store.at("/spec/configuration").has("endpointCA")));
        assertEquals(
                "1.5Ti",
                own.one("Cluster", "audit-database").at("/spec/storage/size").asText());
    }

    @Test
    @DisplayName(
            "Every database is scraped under the name of its service, for the alerts about its backups: after a restore the new one is")
    void every_database_is_watched() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("services.audit.database", "audit-database-2")
                .call());
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            String cluster = service.equals("audit") ? "audit-database-2" : service + "-database";
            JsonNode monitor = resources.one("PodMonitor", cluster).path("spec");
            assertEquals(
                    cluster,
                    monitor.at("/selector/matchLabels/cnpg.io~1cluster").asText());
            JsonNode endpoint = monitor.at("/podMetricsEndpoints/0");
            assertEquals("metrics", endpoint.path("port").asText(), cluster);
            JsonNode label = endpoint.at("/relabelings/0");
            assertEquals("service", label.path("targetLabel").asText(), cluster);
            assertEquals(service, label.path("replacement").asText(), cluster);
            assertEquals(
                    "{\"targetLabel\":\"job\",\"replacement\":\"databases\"}",
                    endpoint.at("/relabelings/1").toString());
            // the exporter's role has this right by its membership alone, as everybody else's was taken away
            List<String> begun = new ArrayList<>();
            resources
                    .one("Cluster", cluster)
                    .at("/spec/bootstrap/initdb/postInitApplicationSQL")
                    .forEach(statement -> begun.add(statement.asText()));
            assertTrue(
                    begun.indexOf("grant connect on database " + service + " to pg_monitor")
                            > begun.indexOf("revoke all on database " + service + " from public"),
                    begun.toString());
        }
        Resources without = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("databases.create", false)
                .call());
        assertEquals(
                Set.of("supplier-service", "criteria-service", "audit-service", "notification-service", "suite-kafka"),
                names(without, "PodMonitor"));
    }

    @Test
    @DisplayName(
            "A database has connections for as many replicas as there may be, and one more in an update; other settings are the values'")
    void connections_follow_replicas() throws IOException {
        Resources resources = new Resources(HelmChartTest.template(HelmChartTest.CHART)
                .set("services.audit.maxReplicas", 20)
                .set("databases.parameters.work_mem", "8MB")
                .call());
        assertEquals(List.of(), resources.faults());
        JsonNode many = resources.one("Cluster", "audit-database").path("spec");
        JsonNode usual = resources.one("Cluster", "criteria-database").path("spec");
        assertEquals(
                "{\"max_connections\":\"524\",\"timezone\":\"UTC\",\"work_mem\":\"8MB\"}",
                many.at("/postgresql/parameters").toString());
        assertEquals("250", usual.at("/postgresql/parameters/max_connections").asText());
        assertEquals("1Gi", usual.at("/resources/requests/memory").asText());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @DisplayName(
            "A restore that could not be is refused: into the same Cluster, to a time without a zone, without backups")
    @CsvSource({
        "audit-database,   2026-11-26T09:00:00Z, s3://compliance-backups, services.audit.recovery takes",
        "audit-database-2, 2026-11-26T09:00:00,  s3://compliance-backups, /services/audit/recovery/to",
        "audit-database-2, 2026-11-26T09:00:00Z, '',                      services.audit.recovery takes"
    })
    void a_restore_that_could_not_be_is_refused(String database, String to, String backups, String named) {
        var refused = assertThrows(
                RuntimeException.class,
                () -> HelmChartTest.template(HelmChartTest.CHART)
                        .set("services.audit.database", database)
                        .set("services.audit.recovery.from", "audit-database")
                        .set("services.audit.recovery.to", to)
                        .set("databases.backup.destination", backups)
                        .call());
        assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
    }

    private static Set<String> names(Resources resources, String kind) {
        Set<String> names = new TreeSet<>();
        resources.of(kind).forEach(each -> names.add(each.at("/metadata/name").asText()));
        return names;
    }
}
