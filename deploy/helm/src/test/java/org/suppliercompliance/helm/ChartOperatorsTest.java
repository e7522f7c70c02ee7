package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operators of databases and backups would overlook or refuse, on every level of what they are asked for. */
class ChartOperatorsTest {
    @TempDir
    Path copy;

    @Test
    @DisplayName("What databases and backups are asked for is what their operators know, a restore too")
    void operators_know_what_they_are_asked_for() throws IOException {
        assertEquals(List.of(), new Resources(restoring(HelmChartTest.CHART).call()).faults());
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("A member that a database's or backup's operator does not know is found out on every level")
    @CsvSource(delimiter = '|', textBlock = """
            annotations: { helm.sh       | annotated: { helm.sh         | annotated
            instances: {{                | members: {{                  | members
            storage: { size:             | storage: { sise:             | sise
            postgresql:                  | postgres:                    | postgres
            resources: {{-               | resource: {{-                | resource
            parameters: {{- mergeOver    | params: {{- mergeOver        | params
            dataDurability: preferred    | durability: preferred        | durability
            initdb:                      | initDb:                      | initDb
            localeProvider: builtin      | localProvider: builtin       | localProvider
            -database-owner }            | -database-owner, items: [] } | items
            recovery:                    | restore:                     | restore
            source: {{ .from }}          | server: {{ .from }}          | server
            targetTime: {{               | until: {{                    | until
            plugin:                      | plugIn:                      | plugIn
            parameters: { barmanObject   | settings: { barmanObject     | settings
            roles:                       | role:                        | role
            login: true                  | canLogin: true               | canLogin
            passwordSecret: { name:      | passwordSecret: { secret:    | secret
            isWALArchiver                | isWalArchiver                | isWalArchiver
            immediate: true              | atOnce: true                 | atOnce
            cluster: { name:             | cluster: { of:               | of
            pluginConfiguration: { name: | pluginConfiguration: { id:   | id
            retentionPolicy:             | retention:                   | retention
            destinationPath:             | destination:                 | destination
            wal: { compression: gzip }   | serverName: audit            | serverName
            accessKeyId:                 | accessKey:                   | accessKey
            key: ACCESS_KEY_ID           | item: ACCESS_KEY_ID          | item
            wal: { compression:          | wal: { compress:             | compress
            endpointCA: { name:          | endpointCa: { name:          | endpointCa
            key: ca.crt }                | file: ca.crt }               | file
            instanceSidecarConfiguration | sidecarConfiguration         | sidecarConfiguration
            env:                         | environment:                 | environment
            { name: AWS_REQUEST          | { key: AWS_REQUEST           | key
            """)
    void a_member_that_is_not_known_is_found_out(String right, String wrong, String member) throws IOException {
        Path broken = ChartCopy.broken(copy, "databases.yaml", right, wrong);
        List<String> faults = new Resources(restoring(broken).call()).faults();
        assertTrue(
                faults.stream().anyMatch(fault -> fault.contains("Unrecognized field \"" + member + "\"")),
                faults.toString());
    }

    /** One of the databases is restored, the others are begun. */
    private static TemplateCommand restoring(Path chart) {
        return HelmChartTest.template(chart)
                .set("services.audit.database", "audit-database-2")
                .set("services.audit.recovery.from", "audit-database")
                .set("services.audit.recovery.to", "2026-11-26T09:00:00Z")
                .set("databases.backup.endpointCaSecret", "store-ca");
    }
}
