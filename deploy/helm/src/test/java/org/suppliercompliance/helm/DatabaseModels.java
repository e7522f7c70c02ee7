package org.suppliercompliance.helm;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * What CloudNativePG (1.26) and its Barman Cloud plugin know of the resources that the chart asks them for. No models of these are published
 * for Java: these follow the schemas of their operators, level by level, with the plain members beside those the chart uses. A structure
 * that the chart does not use is left out, so that it is refused until it is written down here.
 */
final class DatabaseModels {
    private DatabaseModels() {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            String imageName,
            Storage storage,
            ResourceRequirements resources,
            Postgresql postgresql,
            Bootstrap bootstrap,
            Managed managed,
            List<Plugin> plugins,
            List<ExternalCluster> externalClusters) {}

    record Storage(String storageClass, String size, boolean resizeInUseVolumes) {}

    /** The parameters are PostgreSQL's own. */
    record Postgresql(
            Map<String, String> parameters, Synchronous synchronous, int promotionTimeout, boolean enableAlterSystem) {}

    record Synchronous(
            String method,
            int number,
            int maxStandbyNamesFromCluster,
            List<String> standbyNamesPre,
            List<String> standbyNamesPost,
            String dataDurability) {}

    record Bootstrap(InitDb initdb, Recovery recovery) {}

    record InitDb(
            String database,
            String owner,
            Reference secret,
            boolean dataChecksums,
            String encoding,
            String locale,
            String localeCollate,
            String localeCType,
            String localeProvider,
            String icuLocale,
            String icuRules,
            String builtinLocale,
            int walSegmentSize,
            List<String> postInitSQL,
            List<String> postInitApplicationSQL,
            List<String> postInitTemplateSQL) {}

    record Recovery(String source, String database, String owner, Reference secret, RecoveryTarget recoveryTarget) {}

    record RecoveryTarget(
            String backupID,
            String targetTLI,
            String targetXID,
            String targetName,
            String targetLSN,
            String targetTime,
            boolean targetImmediate,
            boolean exclusive) {}

    record ExternalCluster(String name, Map<String, String> connectionParameters, Plugin plugin) {}

    /** The parameters are the plugin's own. */
    record Plugin(String name, boolean enabled, boolean isWALArchiver, Map<String, String> parameters) {}

    record Managed(List<Role> roles) {}

    record Role(
            String name,
            String comment,
            String ensure,
            Reference passwordSecret,
            boolean disablePassword,
            int connectionLimit,
            String validUntil,
            List<String> inRoles,
            boolean inherit,
            boolean superuser,
            boolean createdb,
            boolean createrole,
            boolean login,
            boolean replication,
            boolean bypassrls) {}

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            boolean suspend,
            Reference cluster,
            String backupOwnerReference,
            String target,
            String method,
            BackupPlugin pluginConfiguration,
            boolean online) {}

    record BackupPlugin(String name, Map<String, String> parameters) {}

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(
            ObjectStoreConfiguration configuration,
            String retentionPolicy,
            SidecarConfiguration instanceSidecarConfiguration) {}

    /** What the plugin adds to each instance. */
    record SidecarConfiguration(
            List<Variable> env, int retentionPolicyIntervalSeconds, ResourceRequirements resources) {}

    record Variable(String name, String value) {}

    /** Without {@code serverName}, which the plugin takes from the Cluster and refuses here. */
    record ObjectStoreConfiguration(
            String destinationPath,
            String endpointURL,
            SecretKey endpointCA,
            S3Credentials s3Credentials,
            Wal wal,
            Map<String, String> tags,
            Map<String, String> historyTags) {}

    record S3Credentials(
            SecretKey accessKeyId,
            SecretKey secretAccessKey,
            SecretKey sessionToken,
            SecretKey region,
            boolean inheritFromIAMRole) {}

    record Wal(
            String compression,
            String encryption,
            int maxParallel,
            List<String> archiveAdditionalCommandArgs,
            List<String> restoreAdditionalCommandArgs) {}

    /** Something in the same namespace. */
    record Reference(String name) {}

    record SecretKey(String name, String key) {}
}
