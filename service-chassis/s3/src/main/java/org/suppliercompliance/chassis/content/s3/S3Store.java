package org.suppliercompliance.chassis.content.s3;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.content.NamedStore;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket. An object is there whole or not at all, under the hash of its content. */
@ApplicationScoped
@Typed({S3Store.class, NamedStore.class})
public class S3Store implements NamedStore {
    private static final Logger LOG = Logger.getLogger(S3Store.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration SILENT = Duration.ofSeconds(20);

    private final S3Settings settings;
    private volatile @Nullable S3Client client;

    S3Store(S3Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void requireConfigured() {
        bucket();
    }

    @Override
    public void keep(SpooledContent content) {
        try {
            client().putObject(
                            put -> put.bucket(bucket())
                                    .key(key(content.sha256()))
                                    .contentLength(content.bytes()),
                            RequestBody.fromFile(content.path()));
        } catch (SdkException e) {
            LOG.warnf("the bucket %s cannot be written: %s", bucket(), e.getMessage());
            throw new ProblemException(
                            StandardProblem.UNAVAILABLE, "The store of files does not answer. Send it again later.")
                    .withHeader("Retry-After", "30");
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return client().getObject(get -> get.bucket(bucket()).key(key(sha256)));
        } catch (NoSuchKeyException e) {
            throw new IllegalStateException("the store has lost " + sha256, e);
        }
    }

    @Override
    public void delete(String sha256) {
        client().deleteObject(delete -> delete.bucket(bucket()).key(key(sha256)));
    }

    @PreDestroy
    void close() {
        S3Client open = client;
        if (open != null) {
            open.close();
        }
    }

    private String key(String sha256) {
        return settings.prefix() + sha256;
    }

    private String bucket() {
        return settings.bucket()
                .orElseThrow(() -> new ConfigurationException("cannot start: chassis.content.s3.bucket is not set"));
    }

    /** Made when it is first needed: a service that keeps its files in a folder never makes one. */
    private S3Client client() {
        S3Client made = client;
        if (made == null) {
            synchronized (this) {
                made = client;
                if (made == null) {
                    made = newClient();
                    client = made;
                }
            }
        }
        return made;
    }

    private S3Client newClient() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                // not every server takes the checksums that AWS adds by itself; the hash is compared when content goes
                // out
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENT));
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.accessKey()
                .ifPresent(key -> builder.credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElse("")))));
        return builder.build();
    }
}
